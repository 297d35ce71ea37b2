/**
 * What one browser found of the playbook's controls on one day. Rows are sets: the same facts in any
 * order, or told twice, give the same rows, so those of several browsers can simply be put together.
 */
import type { Look } from "../anchor-health/look";
import { joinLooks } from "../anchor-health/look";
import type { EventData, NewEvent } from "../event/event";
import type { Projection } from "./projection";

export interface AnchorDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly device: string;
  /** See `anchorKey`. */
  readonly anchors: Readonly<Record<string, readonly Look[]>>;
}

type AnchorLooked = Extract<NewEvent, { type: "AnchorLooked" }>;

/** An anchor, its place and its page. A changed anchor has another key and so begins anew. */
export function anchorKey(
  anchor: Pick<EventData<"AnchorLooked">, "process" | "step" | "part" | "page" | "anchor">,
): string {
  const { process, step, part, page, anchor: fingerprint } = anchor;
  return [process, step, part, page, fingerprint].join("|");
}

/** Sorts by day, so that the last months can be read without the rest. */
export function anchorDayKey({ day, device }: Pick<AnchorDay, "day" | "device">): string {
  return `${day}|${device}`;
}

export const anchorHealth: Projection<AnchorDay> = {
  name: "anchor-health",
  version: 1,
  handles: ["AnchorLooked"],
  key: anchorDayKey,
  initial: ({ day, device }) => ({ day, device, anchors: {} }),
  apply: (row, event) => {
    const { at, data } = event as AnchorLooked;
    const key = anchorKey(data);
    const look: Look = { at, state: data.state, confidence: data.confidence ?? null };
    return {
      ...row,
      anchors: { ...row.anchors, [key]: joinLooks(row.anchors[key] ?? [], [look]) },
    };
  },
};
