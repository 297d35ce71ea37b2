/** What the console may ask about drafts: processes that are being written, and handed on for review. */
import type { Draft, DraftFile } from "@/lib/core/authoring/draft";
import { remarkWordsSchema } from "@/lib/core/authoring/draft";
import type { DraftContent } from "@/lib/core/authoring/draft-content";
import type { Process } from "@/lib/core/playbook/process";
import { z } from "@/lib/core/zod";
import { call } from "./call";

/** As much as a process of 30 steps with all its descriptors takes, three times over. A file holds it twice, with space. */
const MAX_DRAFT_CHARACTERS = 500_000;

const id = z.string().min(1).max(100);

/** What is written is not finished, so it is not checked before it becomes a playbook: only its size is. */
function written<Kind>() {
  return z.custom<Kind>(
    (value) =>
      typeof value === "object" &&
      value !== null &&
      JSON.stringify(value).length <= MAX_DRAFT_CHARACTERS,
  );
}

export const draftAdminCalls = {
  /** The newest change first. */
  drafts: call<readonly Draft[]>()(() => z.strictObject({})),
  /** Asked again with the same id, what was begun is the answer. */
  beginDraft: call<Draft>()(() =>
    z.strictObject({ id, content: written<DraftContent>(), base: written<Process>().nullable() }),
  ),
  /** @throws overtaken where another state than `over` (its `changedAt`) is what is saved */
  saveDraft: call<Draft>()(() =>
    z.strictObject({ id, content: written<DraftContent>(), over: z.int() }),
  ),
  /** To review, or back to whoever wrote it, with a few words. */
  handDraftOn: call<Draft>()(() =>
    z.strictObject({
      id,
      state: z.enum(["draft", "in-review", "sent-back"]),
      words: remarkWordsSchema,
    }),
  ),
  dropDraft: call<null>()(() => z.strictObject({ id })),
  /** One that was dropped a moment ago. */
  putDraftBack: call<null>()(() => z.strictObject({ draft: written<Draft>() })),
  /** For another browser: the draft as it is saved, which is remembered as shared. */
  shareDraft: call<DraftFile>()(() => z.strictObject({ id })),
  /**
   * From a file. A draft here that has changes of its own stays, until the person has seen it and says
   * that it is to be replaced: `over` is its `changedAt`.
   */
  takeDraft: call<TakenDraft>()(() =>
    z.strictObject({
      source: z.string().max(3 * MAX_DRAFT_CHARACTERS),
      over: z.int().optional(),
    }),
  ),
} as const;

export type TakenDraft =
  | {
      readonly ok: true;
      readonly draft: Draft;
      /** What was here, where the person let it be replaced: for putting it back. */
      readonly replaced: Draft | null;
    }
  | { readonly ok: false; readonly reason: "not-a-draft" | "older" }
  /** Both have changes of their own. */
  | { readonly ok: false; readonly reason: "apart"; readonly here: Draft; readonly file: Draft };
