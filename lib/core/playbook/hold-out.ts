import { z } from "../zod";
import { daySchema } from "./day";
import { identifierSchema } from "./identifier";

/**
 * For a time some get no prompts, drawn by lot, so that it can be told what prompts do
 * (`core/effect/arm.ts` draws, `core/effect/trial.ts` tells).
 */
export const holdOutSchema = z
  .strictObject({
    unit: z
      .enum(["department", "person"])
      .default("department")
      .describe(
        "Who is drawn: whole departments, so that colleagues do not differ, or each person.",
      ),
    share: z
      .number()
      .min(0.1)
      .max(0.5)
      .default(0.5)
      .describe("Of them get no prompts; 0.5 is half."),
    seed: z
      .string()
      .trim()
      .min(1)
      .max(60)
      .describe("Any text. In every browser the same lot follows from it."),
    from: daySchema.describe("First day of the trial."),
    until: daySchema.describe(
      "Last day of the trial. Only after that the console says what came out.",
    ),
    processes: z
      .array(identifierSchema)
      .max(1000)
      .default([])
      .describe("Whose prompts are held out; empty: all."),
  })
  .describe("Whether prompts help: some get none for a time, drawn by lot");

export type HoldOut = z.infer<typeof holdOutSchema>;
