/** Which reasons for the old way are mended: said by a key user, until the reason is given again. */
import type { EventData, NewEvent } from "../event/event";
import type { Projection } from "./projection";

export interface SettledReason {
  readonly process: string | null;
  readonly step: string | null;
  readonly reason: string;
  /** The day (`YYYY-MM-DD`) on which it was called mended; `null` when that was taken back. */
  readonly settledOn: string | null;
}

export const settledReasons: Projection<SettledReason> = {
  name: "settled-reasons",
  version: 1,
  handles: ["FallbackReasonSettled"],
  key: (event) => {
    const { process, step, reason } = dataOf(event);
    return [process ?? "", step ?? "", reason].join("|");
  },
  initial: (event) => {
    const { process, step, reason } = dataOf(event);
    return { process, step, reason, settledOn: null };
  },
  apply: (row, event) => ({ ...row, settledOn: dataOf(event).settled ? event.day : null }),
};

function dataOf(event: NewEvent) {
  return event.data as EventData<"FallbackReasonSettled">;
}
