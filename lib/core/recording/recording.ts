/**
 * What somebody did in the CRM once, in order: the raw material of a process. It says which controls were
 * used and what the page showed for it. It never says what was entered, which record it was, or anything
 * else of a customer: whatever looks like it is dropped here, also when the page has sent it.
 */
import { anchorSchema } from "../playbook/anchor";
import { identifierSchema } from "../playbook/identifier";
import { isPagePattern } from "../playbook/page-pattern";
import { parseUrl } from "../url";
import { z } from "../zod";
import { cleanAnchor, cleanName } from "./clean-control";
import { isRecordId } from "./masked-address";
import { valueClasses } from "./value-class";

/** A process has at most 30 steps; ten things done for each is a long way round. */
export const MAX_RECORDED_STEPS = 300;

const nameSchema = z
  .string()
  .max(400)
  .nullable()
  .transform((name) => (name === null ? null : cleanName(name)));

const maskedPatternSchema = z
  .string()
  .max(200)
  .refine((pattern) => isPagePattern(pattern) && !pattern.split("/").some(isTelltale));

const addressSchema = z.strictObject({
  origin: z
    .string()
    .max(200)
    .refine((origin) => /^https?:/.test(origin) && parseUrl(origin)?.origin === origin),
  path: maskedPatternSchema,
  hash: maskedPatternSchema.exactOptional(),
  parameters: z
    .array(z.string().regex(/^[A-Za-z][\w.-]{0,59}$/))
    .max(12)
    .readonly(),
});

const pageSchema = z.strictObject({
  address: addressSchema,
  page: identifierSchema
    .nullable()
    .describe("The page of the playbook, where the address was one of its pages."),
});

/** `null`: no way to recognise it is known that would not tell of a record. */
const recognisedBySchema = anchorSchema
  .nullable()
  .transform((anchor) => (anchor ? cleanAnchor(anchor) : null));

const controlSchema = z.strictObject({
  kind: z.enum([
    "field",
    "choice",
    "toggle",
    "button",
    "link",
    "tab",
    "heading",
    "image",
    "text",
    "box",
  ]),
  name: nameSchema.describe("As the page writes it."),
  anchor: recognisedBySchema,
});

export const recordedEvidenceSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("appeared"),
    name: nameSchema.describe("What the message says."),
    anchor: recognisedBySchema,
  }),
  z.strictObject({
    kind: z.literal("disappeared"),
    name: nameSchema,
    anchor: recognisedBySchema,
  }),
  z.strictObject({ kind: z.literal("page-reached"), page: pageSchema }),
]);

/** What the page showed within 15 seconds, before anything else was done. */
const shownSchema = z.array(recordedEvidenceSchema).max(8);

export const recordedStepSchema = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("page"), page: pageSchema })
    .describe("Where it began, or where the person came to without pressing anything."),
  z
    .strictObject({
      kind: z.literal("entered"),
      control: controlSchema,
      value: z.enum(valueClasses),
    })
    .describe("Filled, chosen or ticked."),
  z.strictObject({ kind: z.literal("pressed"), control: controlSchema, shown: shownSchema }),
  z.strictObject({
    kind: z.literal("key"),
    key: z.literal("Enter"),
    control: controlSchema.nullable().describe("Where it was pressed."),
    shown: shownSchema,
  }),
  z.strictObject({
    kind: z.literal("dialog"),
    // Without its name: what a dialog is called often names the customer that it is about.
    change: z.enum(["opened", "closed"]),
  }),
]);

export const recordingSchema = z.strictObject({
  title: z.string().trim().min(1).max(120).describe("As the person who recorded it calls it."),
  steps: z.array(recordedStepSchema).min(1).max(MAX_RECORDED_STEPS),
});

export type Recording = z.infer<typeof recordingSchema>;
export type RecordedStep = Recording["steps"][number];
export type RecordedPage = z.infer<typeof pageSchema>;
export type RecordedControl = z.infer<typeof controlSchema>;
export type RecordedEvidence = z.infer<typeof recordedEvidenceSchema>;

/** A literal part of a pattern that could be somebody's. */
function isTelltale(segment: string): boolean {
  return segment !== "" && segment !== "*" && !segment.startsWith(":") && isRecordId(segment);
}
