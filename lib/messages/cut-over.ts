/** What the console may ask about the days of a parallel run and about stopping the ledger. */
import { signingRoles } from "@/lib/core/cut-over/sign-off";
import type { SignOff, SignOffWithdrawn } from "@/lib/core/cut-over/sign-off";
import type { GateResult } from "@/lib/core/cut-over/gate";
import type { LateRows } from "@/lib/core/cut-over/late-rows";
import type { DayPicture } from "@/lib/core/discrepancy/daily-picture";
import { z } from "@/lib/core/zod";
import { call } from "./call";

export interface WithdrawnSignOff {
  readonly signOff: SignOff;
  readonly by: SignOffWithdrawn;
}

export interface CutOverView {
  /** Where the person is, `YYYY-MM-DD`. */
  readonly today: string;
  readonly lastDay: string;
  /** Days of the run on which nobody works, in order. */
  readonly daysOff: readonly string[];
  readonly pictures: readonly DayPicture[];
  readonly gate: GateResult;
  /** Decisions that were not withdrawn, newest first. */
  readonly signOffs: readonly SignOff[];
  /** Decisions that were withdrawn, the newest withdrawal first. */
  readonly withdrawn: readonly WithdrawnSignOff[];
  /** Rows that came into the ledger after it had stopped. */
  readonly late: readonly LateRows[];
}

const run = z.string().max(63);
const role = z.enum(signingRoles);
const name = z.string().trim().min(1).max(80);

export const cutOverAdminCalls = {
  cutOver: call<CutOverView>()(() => z.strictObject({ run })),
  /** @throws denied where this role may not, or a reason is missing */
  signOff: call<null>()(() =>
    z.strictObject({
      run,
      /** `null`: the whole run. */
      department: z.string().max(63).nullable(),
      role,
      name,
      decision: z.enum(["stop-ledger", "go-on"]),
      /** The last day on which the ledger is kept. */
      day: z.iso.date(),
      reason: z.string().trim().max(2000).nullable(),
    }),
  ),
  withdrawSignOff: call<null>()(() =>
    z.strictObject({
      run,
      signOff: z.string().max(120),
      role,
      name,
      reason: z.string().trim().min(1).max(2000),
    }),
  ),
  /** The file of evidence, as JSON text. */
  evidencePack: call<string>()(() => z.strictObject({ run })),
} as const;
