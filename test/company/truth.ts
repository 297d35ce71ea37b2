/**
 * What really happened in the made-up company, tallied while it is told, never read back from the events. What
 * is taken back is taken off here, so a tally is what a colleague with a pencil would have.
 */

export interface Place {
  readonly day: string;
  /** `""`: in none. */
  readonly process: string;
  readonly department: string | null;
  readonly role: string | null;
  readonly version: number;
}

const words = [
  "started",
  "completed",
  "late",
  "stopped",
  "expired",
  "steps",
  "unaided",
  "hinted",
  "judged",
  "proficient",
  "shown",
  "followed",
  "closed",
  "snoozed",
  "help",
  "answered",
  "oldWay",
] as const;
type Word = (typeof words)[number];
/** `everDone`: also what was taken back. */
const stepWords = [
  "done",
  "everDone",
  "unaided",
  "hinted",
  "late",
  "givenUp",
  "shown",
  "help",
] as const;
type StepWord = (typeof stepWords)[number];

export interface Tally {
  readonly numbers: Record<Word, number>;
  readonly steps: Map<string, Record<StepWord, number>>;
  /** By source, and by reason. */
  readonly oldWay: Map<string, number>;
  readonly reasons: Map<string, number>;
  /** Of completed cases, and of those that were opened again, ms. */
  readonly durations: number[];
  readonly undone: number[];
  /** Of questions that were answered, ms from asking. */
  readonly waits: number[];
  /** Who did something of their own, and everybody of whom anything is told. */
  readonly active: Set<string>;
  readonly everybody: Set<string>;
}

export interface TruthCell extends Place, Tally {
  /** As `atomsOf` wants them; filled once all is told. */
  people: readonly string[];
}

function newTally(): Tally {
  return {
    numbers: Object.fromEntries(words.map((word) => [word, 0])) as Record<Word, number>,
    steps: new Map(),
    oldWay: new Map(),
    reasons: new Map(),
    durations: [],
    undone: [],
    waits: [],
    active: new Set(),
    everybody: new Set(),
  };
}

export function count(tally: Tally, word: Word, by = 1): void {
  tally.numbers[word] += by;
}

export function countStep(tally: Tally, step: string, word: StepWord, by = 1): void {
  const numbers = tally.steps.get(step) ?? {
    done: 0,
    everDone: 0,
    unaided: 0,
    hinted: 0,
    late: 0,
    givenUp: 0,
    shown: 0,
    help: 0,
  };
  numbers[word] += by;
  tally.steps.set(step, numbers);
}

export function countPart(parts: Map<string, number>, part: string, by = 1): void {
  parts.set(part, (parts.get(part) ?? 0) + by);
}

/** All that happened, by the place where it did. */
export class Truth {
  readonly #cells = new Map<string, TruthCell>();
  /** Who was where when last something was told of them. */
  readonly #last = new Map<string, { day: string; department: string | null }>();

  at(place: Place, person: string): Tally {
    const { day, process, department, role, version } = place;
    const key = JSON.stringify([day, process, department, role, version]);
    let cell = this.#cells.get(key);
    if (!cell) {
      cell = { ...place, ...newTally(), people: [] };
      this.#cells.set(key, cell);
    }
    cell.everybody.add(person);
    const last = this.#last.get(person);
    if (!last || last.day <= day) this.#last.set(person, { day, department });
    return cell;
  }

  cells(): TruthCell[] {
    const cells = [...this.#cells.values()];
    for (const cell of cells) cell.people = [...cell.everybody];
    return cells;
  }

  departments(): ReadonlySet<string | null> {
    return new Set([...this.#last.values()].map(({ department }) => department));
  }

  /** How many people belong to one of these departments; of all without any. */
  members(departments?: readonly (string | null)[]): number {
    return [...this.#last.values()].filter(
      ({ department }) => departments?.includes(department) ?? true,
    ).length;
  }
}

/** Of several cells together. */
export function together(cells: readonly TruthCell[]): Tally {
  const all = newTally();
  for (const cell of cells) {
    for (const word of words) all.numbers[word] += cell.numbers[word];
    for (const [step, numbers] of cell.steps) {
      for (const word of stepWords) countStep(all, step, word, numbers[word]);
    }
    for (const [part, by] of cell.oldWay) countPart(all.oldWay, part, by);
    for (const [part, by] of cell.reasons) countPart(all.reasons, part, by);
    for (const one of cell.durations) all.durations.push(one);
    for (const one of cell.undone) all.undone.push(one);
    for (const one of cell.waits) all.waits.push(one);
    for (const person of cell.active) all.active.add(person);
    for (const person of cell.everybody) all.everybody.add(person);
  }
  return all;
}
