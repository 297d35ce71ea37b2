/** Which numbers and days of a parallel run change: what a decision hangs on is read, not only named. */
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import { sameValue } from "@/lib/core/same-value";

type Gate = ParallelRun["gate"];

const shares = ["matchRate", "crmShare", "trained", "proficient"] as const;
const gateNumbers = ["days", "records"] as const;
const runNumbers = ["dueDays", "criticalDueDays"] as const;
const runDays = ["from", "to"] as const;

/** One of them, as it was and as it will be. */
export type RunSettingChange =
  | {
      readonly setting: (typeof shares)[number];
      readonly of: "share";
      readonly before: number;
      readonly after: number;
    }
  | {
      readonly setting: (typeof gateNumbers)[number] | (typeof runNumbers)[number];
      readonly of: "number";
      readonly before: number;
      readonly after: number;
    }
  | {
      readonly setting: (typeof runDays)[number];
      readonly of: "day";
      /** `undefined`: one month after the first. */
      readonly before: string | undefined;
      readonly after: string | undefined;
    }
  | {
      readonly setting: "signedBy";
      readonly of: "role";
      readonly before: Gate["signedBy"];
      readonly after: Gate["signedBy"];
    };

/** Parts of a run that are told by their values. */
export const toldByValue: ReadonlySet<string> = new Set([...runDays, ...runNumbers, "gate"]);

export function runSettingChanges(before: ParallelRun, after: ParallelRun): RunSettingChange[] {
  const all: RunSettingChange[] = [
    ...runDays.map(
      (setting) =>
        ({ setting, of: "day", before: before[setting], after: after[setting] }) as const,
    ),
    ...shares.map(
      (setting) =>
        ({
          setting,
          of: "share",
          before: before.gate[setting],
          after: after.gate[setting],
        }) as const,
    ),
    ...gateNumbers.map(
      (setting) =>
        ({
          setting,
          of: "number",
          before: before.gate[setting],
          after: after.gate[setting],
        }) as const,
    ),
    { setting: "signedBy", of: "role", before: before.gate.signedBy, after: after.gate.signedBy },
    ...runNumbers.map(
      (setting) =>
        ({ setting, of: "number", before: before[setting], after: after[setting] }) as const,
    ),
  ];
  return all.filter((change) => !sameValue(change.before, change.after));
}
