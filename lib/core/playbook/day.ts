import { z } from "../zod";

/** A calendar day, `YYYY-MM-DD`. */
export const daySchema = z
  .string()
  .max(10)
  .superRefine((value, context) => {
    if (!isDay(value)) context.addIssue({ code: "custom", params: { problem: "day" } });
  });

/** The round trip refuses days that there are not, such as 30 February. */
function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(`${text}T`);
}
