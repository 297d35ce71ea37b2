/**
 * What people go back to when the new way is not there yet: the old tools that can be seen because they are
 * web pages, the signs of it inside the CRM, and the reasons people may give.
 */
import { z } from "../zod";
import { anchorSchema } from "./anchor";
import { identifierSchema } from "./identifier";
import { addressParts, isAnyAddress, originsSchema } from "./site";
import { textSchema } from "./text";

const replacedBySchema = z
  .strictObject({
    process: identifierSchema,
    step: identifierSchema.optional().describe("Left out: the process as a whole."),
  })
  .describe("What is done in the CRM now.");

const toolAddressSchema = z
  .strictObject({ origins: originsSchema, ...addressParts })
  .superRefine((address, context) => {
    // A whole office suite is no old tool: which of its documents is meant has to be said.
    if (isAnyAddress(address)) {
      context.addIssue({ code: "custom", params: { problem: "page-empty" } });
    }
  });

const oldToolSchema = z.strictObject({
  id: identifierSchema,
  name: textSchema,
  kind: z.enum(["sheet", "form", "intranet", "other"]),
  addresses: z
    .array(toolAddressSchema)
    .min(1)
    .max(10)
    .describe("Only the address is ever looked at, never what stands in the tool."),
  replacedBy: replacedBySchema,
  departments: z
    .array(identifierSchema)
    .max(50)
    .default([])
    .describe("Who is asked; empty: everybody."),
});

const signBase = {
  id: identifierSchema,
  page: identifierSchema.describe("The page of the CRM on which it is a sign."),
  replacedBy: replacedBySchema.optional(),
};

const fallbackSignSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    ...signBase,
    kind: z.literal("bulk-export"),
    control: anchorSchema.describe("The control that starts the export."),
  }),
  z.strictObject({
    ...signBase,
    kind: z.literal("large-copy"),
    rows: z.int().min(2).max(10_000).default(20).describe("More rows than this at once."),
    characters: z
      .int()
      .min(100)
      .max(1_000_000)
      .default(4000)
      .describe("Or more characters than this; they are counted, not kept."),
  }),
  z.strictObject({ ...signBase, kind: z.literal("print") }),
]);

const fallbackReasonSchema = z.strictObject({ id: identifierSchema, text: textSchema });

/** The answers that people in roll-outs give most; a company may name its own. */
const usualReasons: z.input<typeof fallbackReasonSchema>[] = [
  { id: "field-missing", text: { en: "A field is missing", "zh-CN": "缺少要填的字段" } },
  { id: "too-slow", text: { en: "It takes too long", "zh-CN": "太慢，太费时间" } },
  { id: "not-known", text: { en: "I do not know how", "zh-CN": "不知道怎么操作" } },
  { id: "customer-wants", text: { en: "The customer wants the sheet", "zh-CN": "客户要表格" } },
  { id: "boss-wants", text: { en: "My manager wants the sheet", "zh-CN": "领导要表格" } },
  { id: "other", text: { en: "Something else", "zh-CN": "其他原因" } },
];

export const oldToolsSchema = z
  .array(oldToolSchema)
  .max(50)
  .default([])
  .describe("Old tools that are web pages. Desktop Excel and paper cannot be seen.");

export const fallbackSignsSchema = z
  .array(fallbackSignSchema)
  .max(50)
  .default([])
  .describe("What in the CRM itself is a sign of going on elsewhere.");

export const fallbackReasonsSchema = z
  .array(fallbackReasonSchema)
  .min(1)
  .max(10)
  .default(usualReasons)
  .describe("What people may answer to “What could you not do in the CRM?”, most likely first.");

export type OldTool = z.infer<typeof oldToolSchema>;
export type FallbackSign = z.infer<typeof fallbackSignSchema>;
