import { z } from "../zod";

/** Texts that the CRM itself shows: options of a list, names of a status. Never what people type. */
export const shownTextsSchema = z
  .array(z.string().trim().min(1).max(120))
  .min(1)
  .max(40)
  .describe("As the CRM writes them, in each language it is used in.");

/**
 * What a field holds, by class. The page tests it and forgets the value; a playbook can name options of
 * the CRM, but not what a person types.
 */
export const valueClassSchema = z.union([
  z.enum(["filled", "empty", "number", "date", "email", "phone", "address", "checked"]),
  z.strictObject({ oneOf: shownTextsSchema }),
]);

export type ValueClass = z.infer<typeof valueClassSchema>;
