import { parseUrl } from "../url";
import { z } from "../zod";
import { textSchema } from "./text";

const SCHEMES = ["https:", "http:", "mailto:"];

/** An address a person may follow. `javascript:` and the like never pass. */
export const linkUrlSchema = z
  .string()
  .max(500)
  .superRefine((value, context) => {
    if (!SCHEMES.includes(parseUrl(value)?.protocol ?? "")) {
      context.addIssue({ code: "custom", params: { problem: "link" } });
    }
  })
  .describe("https:, http: or mailto:");

export function isLinkUrl(value: string): boolean {
  return linkUrlSchema.safeParse(value).success;
}

export const linkSchema = z.strictObject({ label: textSchema, url: linkUrlSchema });
