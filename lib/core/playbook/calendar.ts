import { z } from "../zod";

const dayOfYear = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
  .describe("YYYY-MM-DD");

/**
 * Which days are business days. Public holidays are listed, not computed: what is decreed year by year
 * (China's make-up days, a company's own bridge days) no rule knows.
 */
export const calendarSchema = z
  .strictObject({
    weekdays: z
      .array(z.int().min(1).max(7))
      .min(1)
      .max(7)
      .default([1, 2, 3, 4, 5])
      .describe("1 is Monday, 7 is Sunday."),
    holidays: z.array(dayOfYear).max(400).default([]).describe("Days off."),
    workdays: z
      .array(dayOfYear)
      .max(400)
      .default([])
      .describe("Days worked although the weekday is off, such as 调休."),
  })
  .describe("Business days");

export type Calendar = z.infer<typeof calendarSchema>;
