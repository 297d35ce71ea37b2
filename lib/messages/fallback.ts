/** What can be asked about going back to the old way. */
import type { FallbackReport } from "@/lib/core/fallback/report";
import { z } from "@/lib/core/zod";
import { call } from "./call";

export const fallbackPageCalls = {
  /** Opens the CRM where an old tool, or a sign of falling back, says that the work is done now. */
  openStep: call<null>()(() => z.strictObject({ watch: z.string().max(80) })),
} as const;

export const fallbackPanelCalls = {
  /** “I did it in the old sheet.” `null`: the person gives no reason. */
  sayFallback: call<null>()(() =>
    z.strictObject({
      watch: z.string().min(3).max(130),
      /** As the view has it. */
      caseId: z.string().max(64).nullable(),
      reason: z.string().max(63).nullable(),
    }),
  ),
  /** It was said by mistake. @throws `not-found` when nothing was said of the step then */
  takeFallbackBack: call<null>()(() =>
    z.strictObject({ watch: z.string().min(3).max(130), saidAt: z.number() }),
  ),
} as const;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const id = z.string().max(63).nullable();

export const fallbackAdminCalls = {
  /** Days are inclusive, in this browser's time zone. */
  fallback: call<FallbackReport>()(() =>
    z.strictObject({ from: day, to: day, department: id, process: id, tool: id }),
  ),
  /** What led to the old way is mended, or is not after all. @throws `not-found` without a playbook */
  settleReason: call<null>()(() =>
    z.strictObject({ process: id, step: id, reason: z.string().max(63), settled: z.boolean() }),
  ),
} as const;
