/** What a person's days look like to those who write them down: in events, and in tallies of the truth. */
import type { Decided, NewEvent } from "@/lib/core/event/event";
import { stampEvents } from "@/lib/core/event/stamp";
import { seeded } from "../bench/prompts/random";
import type { Person } from "./people";
import type { Tally, Truth } from "./truth";

export interface Diary {
  readonly person: Person;
  readonly day: () => string;
  readonly department: () => string | null;
  /** Begins a day. */
  readonly wakeUp: (day: string) => void;
  /** Some seconds or minutes go by. @returns ms since 1970 */
  readonly wait: () => number;
  readonly chance: (share: number) => boolean;
  readonly oneOf: <Item>(...items: readonly [Item, ...Item[]]) => Item;
  /** What the browser notes, now. */
  readonly write: (...facts: readonly Decided[]) => void;
  /** Where the truth of today is tallied, or of an earlier day in a department of then. */
  readonly tally: (
    process: string,
    version: number,
    then?: { readonly day: string; readonly department: string | null },
  ) => Tally;
  readonly events: readonly NewEvent[];
}

const DAY = 86_400_000;

export function newDiary(person: Person, truth: Truth): Diary {
  const { uniform } = seeded(person.seed * 7919);
  const events: NewEvent[] = [];
  let [day, device, began, now] = ["", "", 0, 0];
  return {
    person,
    events,
    day: () => day,
    department: () => person.departmentOn(day),
    wakeUp: (next) => {
      day = next;
      device = person.devices[Math.floor(uniform() * person.devices.length)] ?? "";
      began = Date.parse(day) - person.offsetOn(day) * 60_000;
      // Some begin at night: the day of UTC is another one then.
      now = began + (uniform() < 0.1 ? 60_000 : 8 * 3_600_000);
    },
    wait: () => {
      const later = now + 5000 + Math.floor(uniform() ** 3 * 1_200_000);
      now = later < began + DAY - 3_600_000 ? later : now + 1;
      return now;
    },
    chance: (share) => uniform() < share,
    oneOf: (...items) => items[Math.floor(uniform() * items.length)] ?? items[0],
    write: (...facts) => {
      const role = person.roleOn(day);
      const stamp = {
        device,
        actor: person.id,
        department: person.departmentOn(day),
        ...(role ? { role } : {}),
        at: now,
        utcOffsetMinutes: person.offsetOn(day),
      };
      events.push(...stampEvents(`${person.id}:${String(events.length)}`, stamp, facts));
    },
    tally: (process, version, then = { day, department: person.departmentOn(day) }) =>
      truth.at({ ...then, process, version, role: person.roleOn(day) ?? null }, person.id),
  };
}
