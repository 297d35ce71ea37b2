import { z } from "../zod";
import { daySchema } from "./day";

/**
 * That somebody saw the rules of a site work on the real CRM, in which release, and when. Rules without
 * it were written from documentation: nobody has tried them.
 */
export const verifiedSchema = z
  .strictObject({
    on: z.string().trim().min(1).max(80).describe("Product and release, e.g. Tryton 6.0.28"),
    at: daySchema.describe("The day, as YYYY-MM-DD"),
  })
  .describe("Left out: unverified.");
