import { parsedDescriptor } from "./descriptor";
import { selectorProblem } from "./selector";
import { z } from "../zod";

const selectorSchema = z
  .string()
  .min(1)
  .max(256)
  .superRefine((value, context) => {
    const problem = selectorProblem(value);
    if (problem) context.addIssue({ code: "custom", params: { problem: `selector-${problem}` } });
  })
  .describe(
    "CSS of at most 8 compounds: names, #id, .class, [attribute], :nth-child(n). No :has, :not, + or ~.",
  );

/**
 * How Handrail finds a control of the CRM again. Selectors are alternatives, most stable first; where
 * `labels` are given, what a selector finds must also carry one of them, so that a prompt never points
 * at the wrong thing after a CRM release. With labels alone, the control is found by its visible name.
 */
export const anchorSchema = z
  .strictObject({
    selectors: z.array(selectorSchema).max(6).default([]),
    labels: z
      .array(z.string().trim().min(1).max(120))
      .max(12)
      .default([])
      .describe("The control's visible or accessible name, in each language the CRM is used in."),
    role: z
      .enum([
        "button",
        "link",
        "textbox",
        "combobox",
        "checkbox",
        "radio",
        "tab",
        "dialog",
        "heading",
        "status",
      ])
      .optional()
      .describe("What kind of control it is, when the name alone is not enough."),
    text: z
      .array(z.string().trim().min(1).max(120))
      .max(12)
      .optional()
      .describe("Text the element contains (for messages such as “Saved”)."),
    descriptor: parsedDescriptor.optional(),
  })
  .superRefine((anchor, context) => {
    const { selectors, labels, text = [], descriptor } = anchor;
    if (selectors.length + labels.length + text.length === 0 && !descriptor) {
      context.addIssue({ code: "custom", params: { problem: "anchor-empty" } });
    }
  })
  .describe("A control of the CRM: at least one selector, label, text or descriptor.");

export type Anchor = z.infer<typeof anchorSchema>;
