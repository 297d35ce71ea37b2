/**
 * A company that is made up: who works in it, when, in which department and as what. The same from the same
 * number of people and days, on every computer.
 */
import type { Role } from "@/lib/core/profile";
import { seeded } from "../bench/prompts/random";

export interface Person {
  readonly id: string;
  readonly seed: number;
  /** Browser profiles; who has two uses both. */
  readonly devices: readonly string[];
  /** How likely a step is done without a prompt on the first day, 0 to 1; it grows. */
  readonly skill: number;
  /** Minutes east of UTC. */
  readonly offsetOn: (day: string) => number;
  /** On which the person was at work. */
  readonly days: readonly string[];
  readonly departmentOn: (day: string) => string | null;
  /** `undefined`: from before it was noted. */
  readonly roleOn: (day: string) => Role | undefined;
}

const FIRST_DAY = "2026-03-02";
/** From then on events say what the person is for Handrail. */
const ROLES_SINCE = "2026-03-09";
const SUMMER_TIME = "2026-03-29";

interface Country {
  readonly off: readonly string[];
  /** Weekends that are worked, to make up for bridged days. */
  readonly madeUp: readonly string[];
  readonly offsetOn: (day: string) => number;
}

const china: Country = {
  off: ["2026-04-06", "2026-05-01", "2026-05-04", "2026-05-05"],
  madeUp: ["2026-05-09"],
  offsetOn: () => 480,
};
const germany: Country = {
  off: ["2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25"],
  madeUp: [],
  offsetOn: (day) => (day < SUMMER_TIME ? 60 : 120),
};

/** Of twenty people: how many are in each department. `legal` has two or three in the whole company. */
const departments: readonly (string | null)[] = [
  ...Array.from({ length: 7 }, () => "sales"),
  ...Array.from({ length: 5 }, () => "after-sales"),
  ...Array.from({ length: 4 }, () => "quality"),
  ...Array.from({ length: 3 }, () => "logistics"),
  null,
];

/** @param days working days from 2 March 2026 on; holidays differ by country, sick days by person */
export function peopleOf(count: number, days: number): Person[] {
  const calendars = new Map([china, germany].map((one) => [one, workingDays(one, days)]));
  return Array.from({ length: count }, (_, number) => {
    const { uniform } = seeded(number + 1);
    const country = number % 3 === 2 ? germany : china;
    const id = `person-${String(number).padStart(4, "0")}`;
    const calendar = calendars.get(country) ?? [];
    const middle = calendar[Math.floor(days / 2)] ?? FIRST_DAY;
    const first = number % 200 === 7 ? "legal" : (departments[number % departments.length] ?? null);
    const moves = number % 17 === 3;
    const role: Role = number % 50 === 1 ? "admin" : number % 9 === 4 ? "key-user" : "user";
    const isPromoted = number % 31 === 5;
    return {
      id,
      seed: number + 1,
      devices: number % 8 === 6 ? [`${id}-office`, `${id}-home`] : [`${id}-office`],
      skill: 0.2 + 0.5 * uniform(),
      offsetOn: country.offsetOn,
      days: calendar.filter(() => uniform() >= 0.03),
      departmentOn: (day) => (moves && day >= middle ? "quality" : first),
      roleOn: (day) => {
        if (day < ROLES_SINCE) return undefined;
        return isPromoted && day >= middle ? "key-user" : role;
      },
    };
  });
}

function workingDays({ off, madeUp }: Country, count: number): string[] {
  const days: string[] = [];
  for (let at = Date.parse(FIRST_DAY); days.length < count; at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    const isWeekend = [0, 6].includes(new Date(at).getUTCDay());
    if (isWeekend ? madeUp.includes(day) : !off.includes(day)) days.push(day);
  }
  return days;
}
