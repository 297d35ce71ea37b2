import { z } from "../zod";

/** A sentence of a playbook in both languages. Plain text: it is only ever drawn as text, never as markup. */
export const textSchema = z
  .strictObject({
    en: z.string().trim().min(1).max(600),
    "zh-CN": z.string().trim().min(1).max(600),
  })
  .describe("Plain text in both languages. Markup is shown as it is written, never interpreted.");

export type Text = z.infer<typeof textSchema>;
