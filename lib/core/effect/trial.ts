/**
 * What came out of a trial: the completion rate of those who were drawn to get prompts beside that of those who
 * were drawn to get none, whatever they really saw (intention to treat).
 *
 * It is told once, when the trial is over, for all of it and in whole points. Who looks again and again at a
 * trial that runs finds an effect sooner or later where there is none; and of two answers that differ by a day
 * somebody could subtract people.
 */
import { canonical } from "../fingerprint";
import type { HoldOut } from "../playbook/hold-out";
import type { Playbook } from "../playbook/playbook";
import { sum } from "../sum";
import type { DayFact } from "../team-facts/day-fact";
import type { Arm } from "./arm";
import { armOf, LEAST } from "./arm";
import { effectOf } from "./effect";
import { seeded } from "./seeded";

/** An edition of the playbook and the day on which it came into force here. */
export interface DatedEdition {
  readonly day: string;
  readonly playbook: {
    readonly departments: readonly Pick<Playbook["departments"][number], "id">[];
    /** Early editions have none. */
    readonly prompting?: { readonly holdOut?: HoldOut | undefined };
  };
}

interface Group {
  /** People, or departments in which enough of them, ended cases. */
  readonly units: number;
  readonly people: number;
  /** Mean of the units' completion rates, 0 to 1, in whole points. */
  readonly rate: number;
}

interface Scope extends Pick<HoldOut, "unit" | "share" | "until" | "processes"> {
  /** First day that counts. */
  readonly from: string;
  /** The lot was drawn anew after the first day of the trial: what was before does not count. */
  readonly isChanged: boolean;
  /** At least so many units and people in each group, or nothing is told. */
  readonly least: number;
}

interface TooFew {
  readonly verdict: "too-few";
  /** What there is too little of. */
  readonly of: "units" | "people";
  /** Departments with cases in the smaller group; `null` where they are people, who are not counted below k. */
  readonly units: number | null;
}

interface Told {
  readonly verdict: "helped" | "hindered" | "not-shown";
  readonly prompted: Group;
  readonly heldOut: Group;
  /** Drawn, but ended no case, or in a department in which too few did. */
  readonly idle: number;
  /** Prompted minus held out, -1 to 1, with its 95 % interval, in whole points: never narrower than it is. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** How often the lot alone would make a difference as large. */
  readonly p: number;
  /** The prompted in as many days before; `null`: too few people, or nothing recorded. */
  readonly before: { readonly rate: number; readonly people: number } | null;
}

/** Over, and enough took part. */
export type ToldTrial = Scope & Told;

/** `late`: put into the playbook after its last day. */
export type Trial = Scope & ({ readonly verdict: "planned" | "running" | "late" } | TooFew | Told);

/**
 * @param editions oldest first; the last is in force
 * @param today where the reader is, `YYYY-MM-DD`
 * @param readFacts everybody's; only asked for once the trial is over
 * @returns `null`: the playbook in force plans none
 */
export async function trialOf(
  editions: readonly DatedEdition[],
  today: string,
  readFacts: () => Promise<Iterable<DayFact>>,
): Promise<Trial | null> {
  const holdOut = editions.at(-1)?.playbook.prompting?.holdOut;
  if (!holdOut) return null;
  const { unit, share, until, processes } = holdOut;
  // What is published after the end changes nothing of what was drawn, and draws nothing backwards.
  const during = editions.filter(({ day }) => day <= until);
  const last = during.at(-1);
  const lot = last && lotOf(last);
  const other = during.findLastIndex((edition) => lotOf(edition) !== lot);
  const since = during[other + 1]?.day ?? "";
  const scope: Scope = {
    unit,
    share,
    until,
    processes,
    least: LEAST,
    from: since > holdOut.from ? since : holdOut.from,
    isChanged: since > holdOut.from,
  };
  if (canonical(last?.playbook.prompting?.holdOut) !== canonical(holdOut)) {
    return today > until ? { ...scope, verdict: "late" } : { ...scope, verdict: "planned" };
  }
  if (today <= until) return { ...scope, verdict: today < holdOut.from ? "planned" : "running" };
  const departments = (last?.playbook.departments ?? []).map(({ id }) => id);
  return { ...scope, ...outcomeOf(await readFacts(), { ...holdOut, ...scope }, departments) };
}

/** The same as long as the same are drawn for the same. */
function lotOf({ playbook: { departments, prompting } }: DatedEdition): string {
  const holdOut = prompting?.holdOut;
  const drawnFrom = holdOut?.unit === "department" && departments.map(({ id }) => id).sort();
  return canonical([holdOut ?? null, drawnFrom]);
}

/** Cases that ended, of one unit in one time. */
interface Ended {
  readonly counts: Map<string, number>;
  readonly people: Set<string>;
}

interface Unit {
  readonly arm: Arm;
  readonly during: Ended;
  readonly before: Ended;
}

function outcomeOf(
  facts: Iterable<DayFact>,
  holdOut: HoldOut,
  departments: readonly string[],
): TooFew | Told {
  const { unit: kind, from, until, processes, seed } = holdOut;
  const start = firstDayBefore(from, until);
  const units = new Map<string, Unit>();
  const unitOf = (department: string | null, person: string) => {
    const id = kind === "person" ? person : (department ?? "");
    const known = units.get(id);
    const arm = known?.arm ?? armOf(holdOut, { department, person }, departments);
    if (known || !arm) return known;
    const made = { arm, during: ended(), before: ended() };
    units.set(id, made);
    return made;
  };
  // A department in which nobody did anything was drawn all the same.
  if (kind === "department") for (const department of departments) unitOf(department, "");
  for (const { day, process, department, person, counts } of facts) {
    if (day < start || day > until || process === "") continue;
    if (processes.length > 0 && !processes.includes(process)) continue;
    const unit = unitOf(department, person);
    if (unit) add(day < from ? unit.before : unit.during, person, counts);
  }

  const all = [...units.values()];
  const drawn = all.map(({ arm, during }) => ({ arm, ...completionOf(during, kind) }));
  const effect = effectOf(drawn, { random: seeded(`${seed}/again`), least: LEAST });
  const of = (arm: Arm, time: "during" | "before") =>
    groupOf(
      all.flatMap((unit) => (unit.arm === arm ? [unit[time]] : [])),
      kind,
    );
  const [prompted, heldOut, before] = [
    of("prompted", "during"),
    of("held-out", "during"),
    of("prompted", "before"),
  ];
  const areFewPeople = Math.min(prompted.people, heldOut.people) < LEAST;
  if (effect.verdict === "too-few" || areFewPeople) {
    const least = Math.min(effect.prompted, effect.heldOut);
    const isDepartment = kind === "department";
    return {
      verdict: "too-few",
      of: effect.verdict === "too-few" && isDepartment ? "units" : "people",
      units: isDepartment ? least : null,
    };
  }
  return {
    verdict: effect.verdict,
    prompted,
    heldOut,
    idle: effect.idle,
    // As a reader works it out from the two rates.
    difference: points(prompted.rate - heldOut.rate),
    low: Math.floor(effect.low * 100) / 100,
    high: Math.ceil(effect.high * 100) / 100,
    p: Math.ceil(effect.p * 1000) / 1000,
    before: before.people < LEAST ? null : { rate: before.rate, people: before.people },
  };
}

function ended(): Ended {
  return { counts: new Map(), people: new Set() };
}

const endings = ["completed", "reopened", "stopped", "expired", "resumed"];

function add(to: Ended, person: string, counts: DayFact["counts"]): void {
  for (const name of endings) {
    const count = counts[name];
    if (count === undefined) continue;
    to.counts.set(name, (to.counts.get(name) ?? 0) + count);
    to.people.add(person);
  }
}

/**
 * As the metric `completion_rate`; of departments in which fewer than k people ended cases, none: beside figures of
 * the others their rate could be worked out.
 */
function completionOf({ counts, people }: Ended, kind: HoldOut["unit"]) {
  if (kind === "department" && people.size < LEAST) return { done: 0, of: 0 };
  const less = (name: string, back: string) =>
    Math.max(0, (counts.get(name) ?? 0) - (counts.get(back) ?? 0));
  const done = less("completed", "reopened");
  return { done, of: done + less("expired", "resumed") + (counts.get("stopped") ?? 0) };
}

function groupOf(all: readonly Ended[], kind: HoldOut["unit"]): Group {
  const active = all
    .map((each) => ({ people: each.people, ...completionOf(each, kind) }))
    .filter(({ of }) => of > 0);
  return {
    units: active.length,
    people: new Set(active.flatMap(({ people }) => [...people])).size,
    rate: points(sum(active.map(({ done, of }) => done / of)) / active.length),
  };
}

const points = (share: number) => Math.round(share * 100) / 100;

/** So that as many days are before the trial as are in it. */
function firstDayBefore(from: string, until: string): string {
  const at = Date.parse(from);
  const length = Date.parse(until) + 86_400_000 - at;
  return new Date(at - length).toISOString().slice(0, 10);
}
