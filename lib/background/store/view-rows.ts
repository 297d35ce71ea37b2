/**
 * The rows of the views in one transaction: read once, folded in memory, written once. What decisions
 * are made on (cases, prompts, mastery, what was said) is folded at once; the rest when the transaction ends.
 *
 * Between two database operations Dexie follows at most 100 `await`s of ours; a batch of facts has more
 * than that, so folding is synchronous.
 */
import type { Table } from "dexie";
import type { NewEvent } from "@/lib/core/event/event";
import type { CaseBoard } from "@/lib/core/process/case";
import { emptyBoard } from "@/lib/core/process/case";
import type { PromptMemory } from "@/lib/core/prompting/memory";
import { emptyMemory } from "@/lib/core/prompting/memory";
import { allProjections } from "@/lib/core/projection/all";
import { finishedRuns, hasFinished } from "@/lib/core/projection/finished-runs";
import type { FinishedRuns } from "@/lib/core/projection/finished-runs";
import { mastery } from "@/lib/core/projection/mastery";
import type { Masteries } from "@/lib/core/projection/mastery";
import { oldWaySaid } from "@/lib/core/projection/old-way-said";
import type { OldWaySaid } from "@/lib/core/projection/old-way-said";
import { openCases } from "@/lib/core/projection/open-cases";
import type { Projection } from "@/lib/core/projection/projection";
import { promptMemory } from "@/lib/core/projection/prompt-memory";
import type { HandrailDatabase, ViewRow } from "./database";

interface Place {
  readonly name: string;
  readonly key: string;
}

const decidedOn: readonly Place[] = [openCases, promptMemory, mastery, oldWaySaid].map(
  ({ name }) => ({
    name,
    key: "all",
  }),
);

export class ViewRows {
  readonly #table: Table<ViewRow, [string, string]>;
  readonly #projections: readonly Projection<unknown>[];
  readonly #rows = new Map<string, unknown>();
  readonly #changed = new Map<string, Place>();
  #later: NewEvent[] = [];

  private constructor(
    table: Table<ViewRow, [string, string]>,
    projections: readonly Projection<unknown>[],
  ) {
    this.#table = table;
    this.#projections = projections;
  }

  /** @param table where the rows are: the views, or what deleted facts left of them. */
  static async load(
    { views }: HandrailDatabase,
    projections: readonly Projection<unknown>[] = allProjections,
    table = views,
  ): Promise<ViewRows> {
    const rows = new ViewRows(table, projections);
    await rows.#read(decidedOn);
    return rows;
  }

  get openCases(): CaseBoard {
    return (this.#rows.get(at({ name: openCases.name, key: "all" })) ?? emptyBoard) as CaseBoard;
  }

  get promptMemory(): PromptMemory {
    const row = this.#rows.get(at({ name: promptMemory.name, key: "all" }));
    return (row ?? emptyMemory) as PromptMemory;
  }

  /** How well the person has mastered each step, by watch id. */
  get mastery(): Masteries {
    return (this.#rows.get(at({ name: mastery.name, key: "all" })) ?? {}) as Masteries;
  }

  /** What the person said was done the old way, the newest first. */
  get oldWaySaid(): readonly OldWaySaid[] {
    return (this.#rows.get(at({ name: oldWaySaid.name, key: "all" })) ?? []) as OldWaySaid[];
  }

  /** Reads which processes these records have been through; `isFinished` can be asked of no others. */
  async loadFinished(records: readonly string[]): Promise<void> {
    const places = records.map((key) => ({ name: finishedRuns.name, key }));
    await this.#read(places.filter((place) => !this.#rows.has(at(place))));
  }

  /** @throws of a record that was not loaded: not to know must not look like “no”. */
  isFinished(process: string, record: string): boolean {
    const place = at({ name: finishedRuns.name, key: record });
    if (!this.#rows.has(place)) throw new Error("Whether a record is finished was not loaded");
    return hasFinished(this.#rows.get(place) as FinishedRuns | undefined, process);
  }

  /** Folds facts in. */
  apply(events: readonly NewEvent[]): void {
    this.#fold(events, isDecidedOn);
    this.#later.push(...events);
  }

  async write(): Promise<void> {
    const later = this.#later;
    this.#later = [];
    const rest = this.#placesOf(later).filter((place) => !isDecidedOn(place));
    await this.#read(rest.filter((place) => !this.#rows.has(at(place))));
    this.#fold(later, (place) => !isDecidedOn(place));
    if (this.#changed.size === 0) return;
    const changed = [...this.#changed.values()];
    await this.#table.bulkPut(
      changed.map((place) => ({ ...place, row: this.#rows.get(at(place)) })),
    );
    this.#changed.clear();
  }

  /** What has been read is forgotten, because the rows were removed. */
  forget(): void {
    this.#rows.clear();
    this.#changed.clear();
    this.#later = [];
  }

  async #read(places: readonly Place[]): Promise<void> {
    if (places.length === 0) return;
    const found = await this.#table.bulkGet(places.map(({ name, key }) => [name, key]));
    for (const [index, place] of places.entries()) this.#rows.set(at(place), found[index]?.row);
  }

  #fold(events: readonly NewEvent[], isWanted: (place: Place) => boolean): void {
    for (const event of events) {
      for (const projection of this.#projections) {
        if (!projection.handles.includes(event.type)) continue;
        const place = { name: projection.name, key: projection.key(event) };
        if (!isWanted(place)) continue;
        const row = this.#rows.get(at(place)) ?? projection.initial(event);
        this.#rows.set(at(place), projection.apply(row, event));
        this.#changed.set(at(place), place);
      }
    }
  }

  #placesOf(events: readonly NewEvent[]): Place[] {
    const places = new Map<string, Place>();
    for (const event of events) {
      for (const { name, key, handles } of this.#projections) {
        if (!handles.includes(event.type)) continue;
        const place = { name, key: key(event) };
        places.set(at(place), place);
      }
    }
    return [...places.values()];
  }
}

function at({ name, key }: Place): string {
  return `${name} ${key}`;
}

function isDecidedOn({ name }: Place): boolean {
  return decidedOn.some((place) => place.name === name);
}
