import { RETENTION_DAYS } from "../retention";
import { z } from "../zod";

/** What a company agreed on about the facts of its people. */
export const privacySchema = z
  .strictObject({
    retentionDays: z
      .int()
      .min(7)
      .max(400)
      .default(RETENTION_DAYS)
      .describe("Days after which a fact about a person is deleted; counts per day stay."),
  })
  .describe("Privacy");
