import { z } from "../zod";
import { daySchema } from "./day";
import { identifierSchema } from "./identifier";
import { textSchema } from "./text";

/**
 * A process-change record: what was done before, what is done now, where, and since when. Everybody whom
 * it affects acknowledges it, so that a department does not go back to the old way when one leaves.
 */
export const changeSchema = z.strictObject({
  id: identifierSchema,
  process: identifierSchema,
  step: identifierSchema.optional().describe("Left out: the process as a whole."),
  since: daySchema.describe("YYYY-MM-DD: from this day on. It may still be to come."),
  before: textSchema.describe("What was done before."),
  now: textSchema.describe("What is done instead."),
  where: z.strictObject({
    text: textSchema,
    page: identifierSchema.optional().describe("The page of the CRM where it is done now."),
  }),
  departments: z
    .array(identifierSchema)
    .max(50)
    .default([])
    .describe("Whom it affects. Empty: whoever does the process."),
});

export type Change = z.infer<typeof changeSchema>;
