import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combine } from "./combine";
import { bytesOf } from "./shortened";
import type { Descriptor } from "./descriptor";
import { MAX_DESCRIPTOR_BYTES } from "./descriptor";
import { descriptorSchema } from "../playbook/descriptor";

const english: Descriptor = {
  v: 1,
  kind: "field",
  tag: "input",
  labels: ["next step"],
  before: ["next step", "customer"],
  headings: ["edit opportunity"],
  id: "deal-2041-next-step",
  name: "next_action",
  classes: ["form-control", "focused"],
  path: ["html", "body", "form", "label", "input"],
  depth: 5,
  order: [0.333, 3],
  box: [0.1, 0.3, 220, 32],
  namesakes: 0,
};
const chinese: Descriptor = {
  ...english,
  labels: ["下一步"],
  before: ["下一步", "客户"],
  headings: ["编辑商机"],
  id: "deal-17-next-step",
  classes: ["form-control"],
  namesakes: 1,
};

const texts = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 80 }), {
  minLength: 1,
  maxLength: 4,
});
const descriptors = fc
  .record(
    {
      labels: texts,
      words: texts,
      before: texts,
      after: texts,
      headings: texts,
      classes: texts,
      keys: texts,
      id: fc.constantFrom("next-step", "deal-1", "deal-2"),
      mark: fc.integer({ min: 1, max: 3 }),
      rowMark: fc.integer({ min: 1, max: 3 }),
      namesakes: fc.nat(4),
    },
    { requiredKeys: ["namesakes"] },
  )
  .map((part): Descriptor => {
    const { labels: _, before: __, headings: ___, id: ____, classes: _____, ...bare } = english;
    return { ...bare, ...part };
  })
  .filter((descriptor) => bytesOf(descriptor) <= MAX_DESCRIPTOR_BYTES);

describe("several looks at one element", () => {
  it("know what it is called in each language", () => {
    expect(combine([english, chinese])).toMatchObject({
      labels: ["next step", "下一步"],
      before: ["next step", "下一步", "customer", "客户"],
      headings: ["edit opportunity", "编辑商机"],
      name: "next_action",
      namesakes: 1,
    });
  });

  it("keep no name that changes from record to record", () => {
    const both = combine([english, chinese]);
    expect(both.id).toBeUndefined();
    expect(both.classes).toEqual(["form-control"]);
  });

  it("are one look when there is only one", () => {
    expect(combine([english])).toEqual(english);
  });

  it("do not depend on their order, nor on one being there twice, and stay within 2 kB", () => {
    fc.assert(
      fc.property(fc.array(descriptors, { minLength: 1, maxLength: 5 }), fc.nat(), (seen, turn) => {
        const at = turn % seen.length;
        const turned = [...seen.slice(at), ...seen.slice(0, at)];
        const all = combine(seen);
        expect(combine(turned)).toEqual(all);
        expect(combine(seen.toReversed())).toEqual(all);
        expect(combine([...seen, seen[at] as Descriptor])).toEqual(all);
        expect(bytesOf(all)).toBeLessThanOrEqual(MAX_DESCRIPTOR_BYTES);
        expect(descriptorSchema.safeParse(all).success).toBe(true);
      }),
    );
  });
});
