/** Which column of a ledger is which field of a parallel run. Kept, so that the next ledger needs no asking. */
import { identifierSchema } from "../playbook/identifier";
import { z } from "../zod";

const fieldColumnsSchema = z.strictObject({
  field: identifierSchema,
  columns: z
    .array(z.string().min(1).max(1000))
    .min(1)
    .max(6)
    .describe("By name, so that columns may move. Several: joined in this order."),
  join: z.string().max(5).default(" ").describe("Between joined columns; empty ones are left out."),
  split: z
    .strictObject({
      at: z.string().min(1).max(5),
      part: z.int().min(1).max(20).describe("1 is the first."),
    })
    .optional()
    .describe("Only this part of what stands there: 上海-浦东 split at - has two."),
});

export const mappingSchema = z
  .strictObject({ fields: z.array(fieldColumnsSchema).max(60) })
  .describe("Which columns of a ledger are which fields. Fields left out are not compared.");

export type Mapping = z.infer<typeof mappingSchema>;
export type FieldColumns = Mapping["fields"][number];
