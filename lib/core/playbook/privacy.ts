import { RETENTION_DAYS } from "../retention";
import { z } from "../zod";

/** What a company agreed on about the facts of its people. */
export const privacySchema = z
  .strictObject({
    level: z
      .literal("team")
      .default("team")
      .describe("Who sees figures of whom: groups of at least five people, and each their own."),
    retentionDays: z
      .int()
      .min(7)
      .max(400)
      .default(RETENTION_DAYS)
      .describe("Days after which a fact about a person is deleted; counts per day stay."),
  })
  .describe("Privacy");
