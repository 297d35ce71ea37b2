import type { Descriptor } from "../anchor/descriptor";
import { MAX_DESCRIPTOR_BYTES, MAX_TEXT } from "../anchor/descriptor";
import { z } from "../zod";

const text = z.string().min(1).max(MAX_TEXT);
const texts = z.array(text).min(1).max(12).optional();
const name = z.string().min(1).max(120);
const share = z.number().min(0).max(1);
const count = z.int().min(0).max(1_000_000);

/**
 * What the picker writes. It is not made for writing by hand, but a hand that changes a text in it must
 * be told what is wrong with it: `descriptor-newer` (made by a newer Handrail), `descriptor-too-long`,
 * or what any other part of a playbook may be told.
 */
export const descriptorSchema = z
  .strictObject({
    v: z.int().superRefine((v, context) => {
      if (v !== 1) context.addIssue({ code: "custom", params: { problem: "descriptor-newer" } });
    }),
    kind: z.enum([
      "field",
      "choice",
      "toggle",
      "button",
      "link",
      "tab",
      "heading",
      "image",
      "text",
      "box",
    ]),
    tag: name,
    role: name.optional(),
    type: name.optional(),
    words: texts,
    labels: texts,
    hints: texts,
    id: name.optional(),
    name: name.optional(),
    keys: z.array(name).min(1).max(12).optional(),
    href: name.optional(),
    classes: z.array(name).min(1).max(12).optional(),
    before: texts,
    after: texts,
    peersBefore: texts,
    peersAfter: texts,
    headings: texts,
    under: name.optional(),
    path: z.array(name).min(1).max(16),
    depth: count,
    order: z.tuple([share, count]),
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
    mark: z.int().min(1).max(1024).optional(),
    rowMark: z.int().min(1).max(1024).optional(),
    namesakes: count,
  })
  .superRefine((value, context) => {
    if (bytesOf(value) > MAX_DESCRIPTOR_BYTES) {
      context.addIssue({ code: "custom", params: { problem: "descriptor-too-long" } });
    }
  })
  .describe("How the picker recognised the control; made in the browser, not by hand.");

/** The same, typed as what comes out of it: version 1, absent fields absent. */
export const parsedDescriptor = descriptorSchema as unknown as z.ZodType<Descriptor>;

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value) ?? "").length;
}
