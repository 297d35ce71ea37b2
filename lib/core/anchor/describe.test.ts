import fc from "fast-check";
import { describe as group, expect, it } from "vitest";
import { descriptorSchema } from "../playbook/descriptor";
import { describe } from "./describe";
import type { ElementFacts } from "./facts";
import { viewPage } from "./page-view";

type Part = Partial<ElementFacts> & Pick<ElementFacts, "tag" | "parent">;

/** Elements under each other, as a page reads them. */
function facts(parts: readonly Part[]): ElementFacts[] {
  return parts.map((part, at) => ({
    role: "",
    type: "",
    id: "",
    name: "",
    className: "",
    href: "",
    placeholder: "",
    title: "",
    alt: "",
    ariaLabel: "",
    keys: [],
    label: "",
    value: "",
    ownText: "",
    text: part.ownText ?? "",
    editable: false,
    x: 20,
    y: 30 * at,
    w: 200,
    h: 24,
    visible: true,
    ...part,
  }));
}

const described = (parts: readonly Part[], index: number) =>
  describe(viewPage(facts(parts)), index);

group("holds nothing of a record", () => {
  it("cells beside a button of a list are no labels of it", () => {
    const row: Part[] = [
      { tag: "table", parent: -1 },
      { tag: "tr", parent: 0 },
      { tag: "td", parent: 1, ownText: "Anja Weber" },
      { tag: "td", parent: 1, ownText: "Kessler Fördertechnik GmbH" },
      { tag: "td", parent: 1 },
      { tag: "button", parent: 4, ownText: "Edit" },
    ];
    expect(JSON.stringify(described(row, 5))).not.toMatch(/weber|kessler/i);
  });

  it("nor is what stands in the same row of a list with headers, for a field", () => {
    const grid: Part[] = [
      { tag: "table", parent: -1 },
      { tag: "tr", parent: 0 },
      { tag: "th", parent: 1, ownText: "Customer", x: 20 },
      { tag: "th", parent: 1, ownText: "Amount", x: 300 },
      { tag: "tr", parent: 0 },
      { tag: "td", parent: 4, ownText: "宁波远航物流有限公司", x: 20 },
      { tag: "td", parent: 4, x: 300 },
      { tag: "input", parent: 6, x: 300 },
    ];
    const { labels } = described(grid, 7);
    expect(labels).toEqual(["amount"]);
  });

  it("but a field in the second column of a form keeps its label", () => {
    const form: Part[] = [
      { tag: "table", parent: -1 },
      { tag: "tr", parent: 0 },
      { tag: "td", parent: 1, ownText: "Name" },
      { tag: "td", parent: 1 },
      { tag: "input", parent: 3 },
      { tag: "td", parent: 1, ownText: "Next step" },
      { tag: "td", parent: 1 },
      { tag: "input", parent: 6 },
    ];
    expect(described(form, 7).labels).toContain("next step");
  });

  it("keys with numbers, addresses or ids are left out", () => {
    const keys = [
      "data-testid=next-step",
      "data-key=4711-0815",
      "data-name=a.weber@kessler.example",
    ];
    expect(described([{ tag: "input", parent: -1, keys }], 0).keys).toEqual([
      "data-testid=next-step",
    ]);
  });
});

const text = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.constantFrom("宁波远航物流有限公司".repeat(30), "a".repeat(500), "Next step", "下一步"),
);
const part = fc.record({
  tag: fc.constantFrom("div", "p", "a", "button", "input", "td", "h2", "select", "span"),
  up: fc.nat(5),
  ownText: text,
  className: text,
  id: text,
  name: text,
  role: text,
  type: text,
  href: text,
  title: text,
  ariaLabel: text,
  key: text,
});

it("is always a descriptor that a playbook may hold, whatever stands on the page", () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), fc.nat(), (parts, which) => {
      const page = facts(
        parts.map(({ up, key, ...own }, at) => ({
          ...own,
          parent: Math.max(-1, at - 1 - up),
          keys: [`data-key=${key}`],
          text: own.ownText,
        })),
      );
      const index = which % page.length;
      const result = descriptorSchema.safeParse(describe(viewPage(page), index));
      expect(result.error?.issues ?? []).toEqual([]);
    }),
  );
});
