import { placeKinds } from "../anchor/judgement";
import { descriptorSchema } from "../playbook/descriptor";
import { z } from "../zod";

const name = z.string().max(200);

/** What was understood of a control, as it comes from a page or from a file. */
export const explanationSchema = z.strictObject({
  kind: descriptorSchema.shape.kind,
  name: name.nullable(),
  where: z.strictObject({ kind: z.enum(placeKinds), name }).nullable(),
  ordinal: z.strictObject({ at: z.int().min(1), of: z.int().min(2) }).nullable(),
});
