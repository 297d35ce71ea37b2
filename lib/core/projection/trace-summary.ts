import type { EventType, NewEvent } from "../event/event";
import { eventDataSchemas } from "../event/event";
import type { Projection } from "./projection";

/** What is stored about the person, counted: for “what is stored on this computer”. */
export interface TraceSummary {
  readonly counts: Readonly<Partial<Record<EventType, number>>>;
  readonly firstAt: number;
  readonly lastAt: number;
}

export const traceSummary: Projection<TraceSummary> = {
  name: "trace-summary",
  version: 1,
  handles: Object.keys(eventDataSchemas) as EventType[],
  key: () => "all",
  initial: (event: NewEvent) => ({ counts: {}, firstAt: event.at, lastAt: event.at }),
  apply: (summary, event) => ({
    counts: { ...summary.counts, [event.type]: (summary.counts[event.type] ?? 0) + 1 },
    firstAt: Math.min(summary.firstAt, event.at),
    lastAt: Math.max(summary.lastAt, event.at),
  }),
};
