import { z } from "../zod";
import { anchorSchema } from "./anchor";
import { evidenceSchema } from "./evidence";
import { identifierSchema } from "./identifier";
import { linkSchema } from "./link";
import { textSchema } from "./text";
import { shownTextsSchema, valueClassSchema } from "./value-class";

/** When a step counts as done: what the person did, and what the page shows for it. */
const doneWhenSchema = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("field-filled"),
      field: anchorSchema.optional().describe("The field; the step's own anchor when left out."),
      is: valueClassSchema
        .optional()
        .describe("What it must hold afterwards; anything at all when left out."),
    })
    .describe("The person entered or chose something in the field."),
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
  z
    .strictObject({
      kind: z.literal("status-reached"),
      status: anchorSchema
        .optional()
        .describe("What shows the status; the step's own anchor when left out."),
      oneOf: shownTextsSchema,
    })
    .describe("The page shows one of these statuses, as the CRM writes them in its languages."),
  z
    .strictObject({ kind: z.literal("element-appears"), element: anchorSchema })
    .describe("The page shows this, for instance a related record that was added."),
  z
    .strictObject({ kind: z.literal("confirmed") })
    .describe("No page can show it: the person says so in the side panel."),
]);

/** What the page must show for a step to be part of a case at all. */
const conditionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("shows"), element: anchorSchema }),
  z.strictObject({ kind: z.literal("shows-not"), element: anchorSchema }),
  z.strictObject({ kind: z.literal("field-is"), field: anchorSchema, is: valueClassSchema }),
]);

const dueSchema = z
  .strictObject({
    within: z.int().min(1).max(365),
    unit: z.enum(["hours", "days", "business-days"]),
  })
  .describe("Counted from when the case began. Business days end when the day ends.");

const promptSchema = z.strictObject({
  text: textSchema,
  when: z
    .enum(["page-entered", "field-focused", "idle", "leaving"])
    .default("page-entered")
    .describe(
      "On coming to the page, on coming to the control, on doing nothing for a while, or on leaving the record with the step still open.",
    ),
  idleSeconds: z.int().min(10).max(600).default(45).describe("For `idle`."),
});

export const stepSchema = z.strictObject({
  id: identifierSchema,
  title: textSchema,
  why: textSchema.describe("Why the step exists: what it is good for, not where to click."),
  replaces: textSchema.describe("The old manual way: “was column F of the visit sheet”."),
  page: identifierSchema.describe("The page of the CRM where the step is done."),
  anchor: anchorSchema.describe("The control that the step talks about."),
  doneWhen: doneWhenSchema,
  onlyIf: z
    .array(conditionSchema)
    .max(3)
    .default([])
    .describe("The step counts only in cases whose page shows all of this."),
  due: dueSchema.optional(),
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
    .describe(
      "An open case without progress for this long counts as abandoned, but not before an open step has been overdue for a business day.",
    ),
  order: z
    .enum(["any", "in-order"])
    .default("any")
    .describe(
      "In order: a step done before the required ones before it counts, but not as correct.",
    ),
  repeats: z
    .boolean()
    .default(true)
    .describe("The same record may go through the process again, as with visits."),
  reminders: z
    .enum(["capped", "exempt"])
    .default("capped")
    .describe("Exempt: reminders of its required steps are not counted. The console shows it."),
  steps: z.array(stepSchema).min(1).max(30),
});

export type Condition = z.infer<typeof conditionSchema>;
export type Due = z.infer<typeof dueSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Process = z.infer<typeof processSchema>;
