/** “Check this page”: what a frame's `check.js` answers to a `CheckNotice`. */
import type { AnchorState } from "@/lib/core/anchor/anchor-ref";
import { anchorStates } from "@/lib/core/anchor/anchor-ref";
import type { Descriptor } from "@/lib/core/anchor/descriptor";
import { parsedDescriptor } from "@/lib/core/playbook/descriptor";
import { z } from "@/lib/core/zod";

/** One anchor, looked for just now. */
export interface CheckedNow {
  readonly n: number;
  readonly state: AnchorState;
  /** 0 to 1, where likeness had to tell. */
  readonly confidence?: number | undefined;
  /** How many elements come into question where none is surely it. */
  readonly candidates: number;
  readonly healed?: Descriptor | undefined;
}

/**
 * A frame's answer comes from a page's process: it is parsed like everything else from there. Each control
 * by itself: one of another shape is `null`, and what cannot be suggested is still found.
 */
export const checkReplySchema = z
  .array(
    z
      .strictObject({
        n: z.int().min(1),
        state: z.enum(anchorStates),
        confidence: z.number().min(0).max(1).optional(),
        candidates: z.int().min(0).max(100),
        healed: parsedDescriptor.optional().catch(undefined),
      })
      .nullable()
      .catch(null),
  )
  .max(500);
