/**
 * What a page may tell the background. An observation says that something happened at a watched
 * control, never what was typed there.
 */
import { anchorParts, anchorStates } from "../anchor/anchor-ref";
import { parsedDescriptor } from "../playbook/descriptor";
import { z } from "../zod";

/**
 * `session:n`, where a session is one life of a content script and n counts its observations from 1.
 * The background remembers per session which n it has stored, so telling one twice is harmless.
 */
const id = z.string().regex(/^[A-Za-z0-9-]{8,40}:[1-9]\d{0,8}$/);
const prompt = z.string().min(8).max(64);
const at = z.number().int().positive();
/** `process/step`, as the watch plan names it. */
const watch = z.string().regex(/^[a-z0-9-]{1,63}\/[a-z0-9-]{1,63}$/);

/** An old tool or a sign of the playbook, as the plan names it. */
const fallbackWatch = z.string().regex(/^(?:old-tool|sign):[a-z0-9-]{1,63}$/);

/** What the address was, without the address: for observations that had to wait on disk. */
const shown = z
  .array(z.strictObject({ page: z.string().max(63), record: z.string().max(64).nullable() }))
  .max(20)
  .optional();

export const observationSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("page-entered"),
    id,
    at,
    url: z.string().max(4000),
    /** `stayed`: the page was there before (a reload, an update of the extension); it starts nothing. */
    how: z.enum(["arrived", "stayed"]),
  }),
  z.strictObject({
    kind: z.literal("field-filled"),
    id,
    at,
    url: z.string().max(4000),
    watch,
    shown,
  }),
  z.strictObject({
    kind: z.literal("control-used"),
    id,
    at,
    url: z.string().max(4000),
    watch,
    shown,
  }),
  z.strictObject({
    kind: z.literal("evidence-seen"),
    id,
    at,
    url: z.string().max(4000),
    watch,
    shown,
  }),
  // A status or element that completes a step: it was there when the person came, or came about since.
  z.strictObject({
    kind: z.literal("state-seen"),
    id,
    at,
    url: z.string().max(4000),
    watch,
    how: z.enum(["already", "since"]),
    shown,
  }),
  // Whether what a step depends on shows in the page.
  z.strictObject({
    kind: z.literal("condition-seen"),
    id,
    at,
    url: z.string().max(4000),
    watch,
    holds: z.boolean(),
    shown,
  }),
  // The person cancelled or went on before the page showed that the save worked.
  z.strictObject({ kind: z.literal("save-withdrawn"), id, at, watch }),
  z.strictObject({
    kind: z.literal("prompt-shown"),
    id,
    at,
    watch,
    prompt,
    /** Left out: full. */
    level: z.enum(["hint", "full"]).optional(),
    /** As the plan said it. Left out: what the tab showed last. */
    about: z
      .strictObject({
        caseId: z.string().max(120).nullable(),
        record: z.string().max(64).nullable(),
      })
      .optional(),
  }),
  z.strictObject({
    kind: z.literal("prompt-answered"),
    id,
    at,
    watch,
    prompt,
    answer: z.enum(["closed", "snoozed", "declined"]),
  }),
  // The person is at an old tool, or did what the playbook calls a sign of falling back; and what became of
  // the question about it.
  z.strictObject({
    kind: z.literal("fallback"),
    id,
    at,
    watch: fallbackWatch,
    what: z.enum(["noticed", "asked", "explained", "not-now", "step-opened"]),
    /** Only when explained: one of the playbook's reasons. */
    reason: z.string().max(63).optional(),
  }),
  // Whether a step's control was found, told when it got better: the last of a visit is the best.
  z.strictObject({
    kind: z.literal("anchor-looked"),
    id,
    at,
    url: z.string().max(4000),
    watch,
    part: z.enum(anchorParts),
    /** `missing`: the page stood before the person for eight seconds without it. */
    state: z.enum(anchorStates),
    confidence: z.number().min(0).max(1).optional(),
    /** What it looks like now, when it no longer looks as the playbook says. */
    healed: parsedDescriptor.optional(),
  }),
]);

export type Observation = z.infer<typeof observationSchema>;

/** What the person says in the side panel about a step of a case. */
export interface Statement {
  readonly kind: "confirmed" | "taken-back";
  readonly at: number;
  readonly watch: string;
  /** The case that the panel showed; `null` or left out: none yet, it is about what the tab shows. */
  readonly caseId?: string | null;
}
