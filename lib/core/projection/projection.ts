/**
 * A projection folds the trace into rows for one kind of question. Same events, same rows, however
 * often and in whatever portions they are folded; change `version` when `apply` changes and the rows
 * are folded anew from the log. Facts that are deleted for their age are no longer there to be folded: of
 * them the rows remain that they gave, which `lift` brings to the new shape.
 */
import type { EventType, NewEvent } from "../event/event";

export interface Projection<Row> {
  readonly name: string;
  readonly version: number;
  readonly handles: readonly EventType[];
  /** The row that an event belongs to. */
  readonly key: (event: NewEvent) => string;
  readonly initial: (event: NewEvent) => Row;
  readonly apply: (row: Row, event: NewEvent) => Row;
  /**
   * What an earlier version made of facts that are deleted since, in today's shape; `null`: it is forgotten.
   * Needed from the second version on that was folded where facts are deleted (test/house.test.ts).
   */
  readonly lift?: (row: unknown, version: number) => Row | null;
}

/** The whole of a projection at once, for tests and small logs. */
export function fold<Row>(
  projection: Projection<Row>,
  events: readonly NewEvent[],
  rows: ReadonlyMap<string, Row> = new Map(),
): Map<string, Row> {
  const folded = new Map(rows);
  for (const event of events) {
    if (!projection.handles.includes(event.type)) continue;
    const key = projection.key(event);
    folded.set(key, projection.apply(folded.get(key) ?? projection.initial(event), event));
  }
  return folded;
}
