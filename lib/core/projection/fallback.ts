/**
 * Going back to the old way, by day, department, what showed it and what replaces it. Counts only: rows of
 * several browsers can be added up.
 */
import type { EventType, FallbackSource, NewEvent } from "../event/event";
import type { Projection } from "./projection";

export interface FallbackRow {
  readonly day: string;
  readonly department: string | null;
  readonly source: FallbackSource;
  /** Old tool of the playbook; `null` for what shows without one. */
  readonly tool: string | null;
  readonly process: string | null;
  readonly step: string | null;
  readonly noticed: number;
  /** Times the person was asked why. */
  readonly asked: number;
  /** Times the person went to the step in the CRM instead of giving a reason. */
  readonly stepOpened: number;
  /** Times the person closed the question. */
  readonly closed: number;
  /** Reason → times it was given. */
  readonly reasons: Readonly<Record<string, number>>;
}

const handles = [
  "FallbackNoticed",
  "FallbackAsked",
  "FallbackExplained",
  "FallbackClosed",
  "FallbackTakenBack",
] as const satisfies readonly EventType[];

type FallbackEvent = Extract<NewEvent, { type: (typeof handles)[number] }>;

export const fallback: Projection<FallbackRow> = {
  name: "fallback",
  version: 2,
  handles,
  key: (event) => {
    const { source, tool, process, step } = (event as FallbackEvent).data;
    const { day, department } = saidIn(event as FallbackEvent);
    return [day, department ?? "", source, tool ?? "", process ?? "", step ?? ""].join("|");
  },
  initial: (event) => {
    const { source, tool = null, process = null, step = null } = (event as FallbackEvent).data;
    const counts = { noticed: 0, asked: 0, stepOpened: 0, closed: 0, reasons: {} };
    return { ...saidIn(event as FallbackEvent), source, tool, process, step, ...counts };
  },
  apply: (row, event) => count(row, event as FallbackEvent),
};

/** What is taken back is taken from the day and the department in which it was said. */
function saidIn(event: FallbackEvent): Pick<FallbackRow, "day" | "department"> {
  if (event.type !== "FallbackTakenBack") return { day: event.day, department: event.department };
  return { day: event.data.saidOn, department: event.data.saidIn };
}

function withReason({ reasons }: FallbackRow, reason: string, by: 1 | -1): FallbackRow["reasons"] {
  const { [reason]: _counted, ...others } = reasons;
  const count = (Object.hasOwn(reasons, reason) ? (reasons[reason] ?? 0) : 0) + by;
  return count === 0 ? others : { ...others, [reason]: count };
}

function count(row: FallbackRow, event: FallbackEvent): FallbackRow {
  switch (event.type) {
    case "FallbackNoticed":
      return { ...row, noticed: row.noticed + 1 };
    case "FallbackAsked":
      return { ...row, asked: row.asked + 1 };
    case "FallbackExplained":
      return { ...row, reasons: withReason(row, event.data.reason, 1) };
    case "FallbackTakenBack": {
      const { reason } = event.data;
      const reasons = reason === undefined ? row.reasons : withReason(row, reason, -1);
      return { ...row, noticed: row.noticed - 1, reasons };
    }
    case "FallbackClosed":
      return event.data.how === "not-now"
        ? { ...row, closed: row.closed + 1 }
        : { ...row, stepOpened: row.stepOpened + 1 };
  }
}
