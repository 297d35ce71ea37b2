/**
 * A draft on its way: written, sent for review, sent back or published. It names who wrote it and who said
 * what, because a process that nobody stands behind is followed by nobody.
 */
import { pageSchema, siteSchema } from "../playbook/site";
import { identifierSchema } from "../playbook/identifier";
import { textSchema } from "../playbook/text";
import { trainingSchema } from "../playbook/training";
import { processSchema } from "../playbook/process";
import type { Process } from "../playbook/process";
import { leftOutSchema } from "../recording/left-out";
import { openQuestionSchema } from "../recording/open-question";
import { z } from "../zod";
import type { DraftContent } from "./draft-content";
import { explanationSchema } from "./explanation";

const MAX_WORDS = 500;
const MAX_REMARKS = 50;

/** What a person says when they hand a draft over. */
export const remarkWordsSchema = z.string().trim().max(MAX_WORDS);

const draftStates = ["draft", "in-review", "sent-back"] as const;
export type DraftState = (typeof draftStates)[number];

const nameSchema = z.string().trim().min(1).max(80).nullable();

const remarkSchema = z.strictObject({
  state: z.enum(draftStates),
  /** The name that the person goes by, `null` when they gave none. */
  by: nameSchema,
  /** ms since 1970. */
  at: z.int(),
  words: remarkWordsSchema,
});
export type Remark = z.infer<typeof remarkSchema>;

export interface Draft {
  readonly id: string;
  readonly state: DraftState;
  /** The name that the author goes by, `null` when they gave none. */
  readonly author: string | null;
  readonly createdAt: number;
  readonly changedAt: number;
  /** The process that it changes, as it was when the draft began; `null` for a new one. */
  readonly base: Process | null;
  /** May be half-written; complete once it is handed over. */
  readonly content: DraftContent;
  /** Oldest first. */
  readonly remarks: readonly Remark[];
  /** `changedAt` of the states that went as a file or came as one, oldest first (`draft-states.ts`). */
  readonly shared?: readonly number[] | undefined;
}

interface Handing {
  readonly by: string | null;
  readonly at: number;
  readonly words: string;
}

/** Hands a draft on: to review, or back to its author. */
export function handedOn(draft: Draft, state: DraftState, handing: Handing): Draft {
  const remarks = [...draft.remarks, { state, ...handing }].slice(-MAX_REMARKS);
  // Another computer's clock may be ahead; a new state has a time of its own all the same.
  return { ...draft, state, remarks, changedAt: Math.max(handing.at, draft.changedAt + 1) };
}

/** The draft without a person's name, who wants to be named nowhere any more. */
export function withoutName(draft: Draft, name: string): Draft {
  return {
    ...draft,
    author: draft.author === name ? null : draft.author,
    remarks: draft.remarks.map((remark) => (remark.by === name ? { ...remark, by: null } : remark)),
  };
}

const fileSchema = z
  .strictObject({
    handrailDraft: z.literal(1),
    id: z.string().min(1).max(100),
    state: z.enum(draftStates),
    author: nameSchema,
    createdAt: z.int(),
    changedAt: z.int(),
    base: processSchema.nullable(),
    content: z.strictObject({
      process: processSchema,
      pages: z
        .array(z.strictObject({ site: z.string(), page: pageSchema, isToldByQuery: z.boolean() }))
        .max(200),
      sites: z.array(siteSchema).max(20),
      open: z.array(openQuestionSchema).max(200),
      leftOut: leftOutSchema.optional(),
      news: z.strictObject({ before: textSchema, now: textSchema }).optional(),
      training: z
        .strictObject({
          put: z.array(trainingSchema).max(200),
          gone: z.array(identifierSchema).max(1000),
        })
        .optional(),
      understood: z.record(z.string().max(130), explanationSchema).optional(),
    }),
    remarks: z.array(remarkSchema).max(MAX_REMARKS),
    shared: z.array(z.int()).max(50).optional(),
  })
  .refine(
    // What names something twice, or another process than it changes, was made by no Handrail.
    ({ base, content }) =>
      isUnique(content.pages.map(({ page }) => page.id)) &&
      isUnique(content.sites.map(({ id }) => id)) &&
      isUnique(content.process.steps.map(({ id }) => id)) &&
      (base === null || base.id === content.process.id),
  );

function isUnique(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

export interface DraftFile {
  readonly name: string;
  readonly source: string;
}

/** A complete draft as the file that goes to another person's browser. */
export function draftFile(draft: Draft): DraftFile {
  const file = { handrailDraft: 1, ...draft };
  return {
    name: `${draft.content.process.id}.draft.json`,
    source: `${JSON.stringify(file, null, 2)}\n`,
  };
}

/** @returns `null` for anything that is not the file of a complete draft */
export function parseDraftFile(source: string): Draft | null {
  const parsed = fileSchema.safeParse(parseJson(source));
  if (!parsed.success) return null;
  const { handrailDraft: _format, ...draft } = parsed.data;
  return draft;
}

/** Whether a file says that it is a draft, complete or not. */
export function isDraftFile(source: string): boolean {
  const file = parseJson(source);
  return typeof file === "object" && file !== null && "handrailDraft" in file;
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
