/** The reasons for the old way as a list of what is to be mended: what it is, where, and whether it still is. */
import type { Text } from "../playbook/text";
import type { FallbackRow } from "../projection/fallback";
import type { SettledReason } from "../projection/settled-reasons";
import { sum } from "../sum";

export interface IssueFigures {
  readonly reason: string;
  /** `null` for a reason, process or step that the playbook in force no longer has, or where none is known. */
  readonly text: Text | null;
  readonly process: string | null;
  readonly processTitle: Text | null;
  readonly step: string | null;
  readonly stepTitle: Text | null;
  /** Times it was given in the period, and the last of their days, `YYYY-MM-DD`. */
  readonly count: number;
  readonly lastOn: string;
  /** When a key user called it mended; `null`: not, or no more. */
  readonly settledOn: string | null;
  /** Times it was given on later days than that. */
  readonly since: number;
  /** `again`: called mended, and given again. */
  readonly state: "open" | "again" | "settled";
}

/** What the playbook in force calls them, by id; of a step by `process/step`. */
export interface IssueNames {
  readonly reasons: ReadonlyMap<string, Text>;
  readonly processes: ReadonlyMap<string, Text>;
  readonly steps: ReadonlyMap<string, Text>;
}

/** What has come back first, then what is open, each by how often; what is mended last. */
export function issuesOf(
  rows: readonly FallbackRow[],
  settled: readonly SettledReason[],
  names: IssueNames,
): IssueFigures[] {
  const groups = new Map<string, Given[]>();
  for (const { process, step, day, reasons } of rows) {
    for (const [reason, count] of Object.entries(reasons)) {
      const given = { process, step, day, reason, count };
      const key = keyOf(given);
      groups.set(key, [...(groups.get(key) ?? []), given]);
    }
  }
  const days = new Map(settled.map((each) => [keyOf(each), each.settledOn]));
  return [...groups]
    .flatMap(([key, given]) => {
      const [first] = given;
      if (!first) return [];
      const { reason, process, step } = first;
      const settledOn = days.get(key) ?? null;
      const since =
        settledOn === null ? 0 : sum(given.filter(({ day }) => day > settledOn).map(countOf));
      const state: IssueFigures["state"] =
        settledOn === null ? "open" : since > 0 ? "again" : "settled";
      return {
        reason,
        text: names.reasons.get(reason) ?? null,
        process,
        processTitle: names.processes.get(process ?? "") ?? null,
        step,
        stepTitle: names.steps.get(`${process ?? ""}/${step ?? ""}`) ?? null,
        count: sum(given.map(countOf)),
        lastOn: given.reduce((last, { day }) => (day > last ? day : last), first.day),
        settledOn,
        since,
        state,
      };
    })
    .sort((a, b) => RANK[a.state] - RANK[b.state] || b.count - a.count);
}

/** A reason, given so many times at a step on a day. */
interface Given extends Pick<FallbackRow, "process" | "step" | "day"> {
  readonly reason: string;
  readonly count: number;
}

const RANK = { again: 0, open: 1, settled: 2 } as const;

function keyOf({ process, step, reason }: Pick<SettledReason, "process" | "step" | "reason">) {
  return [process ?? "", step ?? "", reason].join("|");
}

function countOf({ count }: { readonly count: number }): number {
  return count;
}
