import { z } from "../zod";
import { holdOutSchema } from "./hold-out";

const timeOfDay = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  .describe("24-hour clock where the person is, e.g. 13:30");

/**
 * How often prompts may come that nobody asked for. The defaults are those of the calmest products in
 * the field; a company may make them calmer or, within limits, louder.
 */
export const promptingSchema = z
  .strictObject({
    minutesBetween: z
      .int()
      .min(0)
      .max(24 * 60)
      .default(30)
      .describe("From one interruption to the next."),
    perDay: z.int().min(0).max(50).default(6).describe("Interruptions a day."),
    showings: z
      .int()
      .min(1)
      .max(10)
      .default(3)
      .describe("Of one step's prompt since the step was last done, counted anew each week."),
    showingsIfClosed: z.int().min(1).max(10).default(2).describe("The same, once it was closed."),
    snoozeMinutes: z.int().min(5).max(1440).default(60).describe("How long “Later” lasts."),
    stopAfterClosed: z
      .int()
      .min(2)
      .max(20)
      .default(3)
      .describe("So many prompts closed one after the other, whichever: then a rest."),
    restHours: z.int().min(1).max(720).default(24).describe("How long that rest lasts."),
    quietHours: z
      .array(z.strictObject({ from: timeOfDay, to: timeOfDay }))
      .max(5)
      .default([])
      .describe("No prompts from … to …; over midnight when `to` is before `from`."),
    holdOut: holdOutSchema.optional(),
  })
  .describe("When prompts may interrupt");

export type PromptingPolicy = z.infer<typeof promptingSchema>;

/** What holds where a playbook says nothing. */
export const defaultPrompting: PromptingPolicy = promptingSchema.parse({});
