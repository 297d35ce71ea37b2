import { isZone } from "../compare/zone";
import { z } from "../zod";

const tolerance = {
  absolute: z.number().min(0).optional().describe("Values this far apart still agree."),
  relative: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe("Or this part of the larger one: 0.01 is one per cent."),
};

const writtenNumber = z
  .enum(["point", "comma"])
  .default("point")
  .describe("What stands before the decimals where the text alone does not say: 1.234 or 1,234.");

const zone = z
  .string()
  .max(60)
  .superRefine((name, context) => {
    if (!isZone(name)) context.addIssue({ code: "custom", params: { problem: "time-zone" } });
  });

const spelling = z.array(z.string().trim().min(1).max(120)).max(50).default([]);

/**
 * How two ways of writing are told to be the same value. Which spellings each reads is written down, with
 * tables of real cases, beside `lib/core/compare/`.
 */
export const comparatorSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("exact") }).describe("Character by character."),
    z
      .strictObject({
        kind: z.literal("text"),
        punctuation: z.enum(["ignore", "keep"]).default("ignore"),
      })
      .describe("Case, spaces, full or half width, invisible characters do not count."),
    z.strictObject({ kind: z.literal("number"), ...tolerance, decimals: writtenNumber }),
    z.strictObject({
      kind: z.literal("money"),
      ...tolerance,
      decimals: writtenNumber,
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .optional()
        .describe("What an amount without a currency is in, e.g. CNY. Left out: any."),
    }),
    z.strictObject({
      kind: z.literal("date"),
      order: z
        .enum(["ymd", "dmy", "mdy"])
        .default("ymd")
        .describe("How 3/4/2026 is meant; a year in front says it by itself."),
      toleranceDays: z.number().min(0).max(366).default(0),
      time: z.boolean().default(false).describe("The time of day counts too, by the minute."),
      ledgerZone: zone.optional().describe("Time zone of the ledger, Asia/Shanghai."),
      crmZone: zone.optional().describe("Time zone that the CRM shows."),
    }),
    z.strictObject({
      kind: z.literal("phone"),
      country: z
        .string()
        .regex(/^[1-9]\d{0,2}$/)
        .default("86")
        .describe("Country code of numbers that name none."),
    }),
    z.strictObject({
      kind: z.literal("list"),
      values: z
        .array(z.strictObject({ ledger: spelling, crm: spelling }))
        .max(200)
        .default([])
        .describe("What the ledger and the CRM call the same thing; else as text."),
      several: z.boolean().default(false).describe("Several at once, in any order."),
    }),
    z.strictObject({ kind: z.literal("yes-no"), yes: spelling, no: spelling }),
  ])
  .describe("How a value of the ledger and one of the CRM are compared.");

export type Comparator = z.infer<typeof comparatorSchema>;
