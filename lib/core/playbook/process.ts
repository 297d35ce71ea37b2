import { z } from "../zod";
import { anchorSchema } from "./anchor";
import { identifierSchema } from "./identifier";
import { linkSchema } from "./link";
import { textSchema } from "./text";

/** What shows in the page that a save really happened. A click on “Save” alone never does. */
const evidenceSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("appears"), anchor: anchorSchema }),
  z.strictObject({ kind: z.literal("disappears"), anchor: anchorSchema }),
  z.strictObject({ kind: z.literal("page-reached"), page: identifierSchema }),
]);

/** When a step counts as done: what the person did, and what the page shows for it. */
const doneWhenSchema = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("field-filled"),
      field: anchorSchema.optional().describe("The field; the step's own anchor when left out."),
    })
    .describe(
      "The person entered or chose something in the field, and it is not empty afterwards.",
    ),
  z
    .strictObject({
      kind: z.literal("record-saved"),
      control: anchorSchema.optional().describe("What saves; the step's own anchor when left out."),
      evidence: evidenceSchema,
    })
    .describe("The person used the control, and within 15 seconds the page showed the evidence."),
  z
    .strictObject({ kind: z.literal("page-reached"), page: identifierSchema })
    .describe("The person came to this page."),
]);

const promptSchema = z.strictObject({
  text: textSchema,
  when: z.enum(["page-entered", "field-focused"]).default("page-entered"),
});

const stepSchema = z.strictObject({
  id: identifierSchema,
  title: textSchema,
  why: textSchema.describe("Why the step exists: what it is good for, not where to click."),
  replaces: textSchema.describe("The old manual way: “was column F of the visit sheet”."),
  page: identifierSchema.describe("The page of the CRM where the step is done."),
  anchor: anchorSchema.describe("The control that the step talks about."),
  doneWhen: doneWhenSchema,
  optional: z.boolean().default(false),
  prompt: promptSchema.optional(),
  links: z.array(linkSchema).max(5).default([]),
});

export const processSchema = z.strictObject({
  id: identifierSchema,
  title: textSchema,
  why: textSchema,
  departments: z
    .array(identifierSchema)
    .max(50)
    .default([])
    .describe("Who does it. Empty: everybody."),
  startsOn: identifierSchema
    .optional()
    .describe("Coming to this page starts a case. Left out: the first completed step does."),
  abandonAfterMinutes: z
    .int()
    .min(1)
    .max(60 * 24 * 60)
    .default(480)
    .describe("An open case without progress for this long counts as abandoned."),
  steps: z.array(stepSchema).min(1).max(30),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Process = z.infer<typeof processSchema>;
