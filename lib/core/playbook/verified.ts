import { z } from "../zod";

/**
 * That somebody saw the rules of a site work on the real CRM, in which release, and when. Rules without
 * it were written from documentation: nobody has tried them.
 */
export const verifiedSchema = z
  .strictObject({
    on: z.string().trim().min(1).max(80).describe("Product and release, e.g. Tryton 6.0.28"),
    at: z
      .string()
      .max(10)
      .superRefine((value, context) => {
        if (!isDay(value)) context.addIssue({ code: "custom", params: { problem: "day" } });
      })
      .describe("The day, as YYYY-MM-DD"),
  })
  .describe("Left out: unverified.");

/** The round trip refuses days that there are not, such as 30 February. */
function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(`${text}T`);
}
