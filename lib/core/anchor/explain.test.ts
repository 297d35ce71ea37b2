import { describe, expect, it } from "vitest";
import type { Explanation } from "./explain";
import { explain } from "./explain";
import { explainDescriptor } from "./explain-descriptor";
import { explanationText } from "./explanation-text";
import type { ElementFacts } from "./facts";
import { viewPage } from "./page-view";
import { pick } from "./picked";
import en from "@/lib/i18n/en/picker.json";
import zh from "@/lib/i18n/zh-CN/picker.json";

type Node = Partial<ElementFacts> & { readonly children?: readonly Node[] };

const nothing = { role: "", type: "", id: "", name: "", className: "", href: "", placeholder: "" };
const unsaid = { title: "", alt: "", ariaLabel: "", keys: [], label: "", value: "", ownText: "" };
const place = { x: 20, w: 200, h: 24, visible: true, editable: false };
const plainBox = { tag: "div", ...nothing, ...unsaid, ...place };

/** Facts of a small page, one element under the other. */
function factsOf(root: Node): ElementFacts[] {
  const facts: ElementFacts[] = [];
  const add = ({ children = [], ...own }: Node, parent: number) => {
    const index = facts.length;
    const text = own.ownText ?? "";
    facts.push({ ...plainBox, text, y: 30 * index, parent, ...own });
    for (const child of children) add(child, index);
  };
  add(root, -1);
  return facts;
}

const field = (label: string, more: Node = {}): Node => ({ tag: "input", label, ...more });
const text = (tag: string, ownText: string): Node => ({ tag, ownText });

const newDeal = viewPage(
  factsOf({
    tag: "body",
    children: [
      text("h1", "Kessler Fördertechnik GmbH"),
      {
        tag: "form",
        children: [
          text("h2", "New deal"),
          field("Next step:"),
          { tag: "fieldset", ariaLabel: "Contact", children: [field("Phone"), field("Phone")] },
          { tag: "button", ownText: "Save" },
        ],
      },
      { tag: "a", ownText: "Kessler Fördertechnik GmbH", href: "/companies/17" },
    ],
  }),
);
const neuerKunde = viewPage(
  factsOf({
    tag: "body",
    children: [
      {
        role: "dialog",
        ariaLabel: "新建商机",
        children: [field("下一步"), { tag: "button", ownText: "保存" }],
      },
    ],
  }),
);

function inWords(explanation: Explanation, language: typeof en | typeof zh): string {
  return explanationText(explanation, (key, values = {}) => {
    const sentence = key
      .split(".")
      .reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], language.explanation);
    return String(sentence).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  });
}

describe("what is understood of an element", () => {
  const at = (tag: string, nth = 0) =>
    [...newDeal.facts.keys()].filter((index) => newDeal.facts[index]?.tag === tag)[nth] ?? -1;

  it("is said in plain words, as the page writes them", () => {
    const explanation = explain(newDeal, at("input"));
    expect(explanation).toEqual({
      kind: "field",
      name: "Next step",
      where: { kind: "form", name: "New deal" },
      ordinal: null,
    });
    expect(inWords(explanation, en)).toBe("field “Next step” in the form “New deal”");
    expect(inWords(explanation, zh)).toBe("表单“New deal”里的字段“Next step”");
  });

  it("tells apart what is called the same by its place", () => {
    const explanation = explain(newDeal, at("input", 2));
    expect(explanation).toMatchObject({
      name: "Phone",
      where: { kind: "section", name: "Contact" },
      ordinal: { at: 2, of: 2 },
    });
    expect(inWords(explanation, en)).toBe(
      "field “Phone” in the section “Contact” (2 of 2 with this name)",
    );
  });

  it("stands in the part of a form whose heading comes after other fields", () => {
    const view = viewPage(
      factsOf({
        tag: "body",
        children: [
          {
            role: "dialog",
            children: [
              text("h2", "Create deal"),
              {
                tag: "form",
                children: [field("Deal name"), text("h3", "Linked to"), field("Company")],
              },
            ],
          },
        ],
      }),
    );
    const [name, company] = view.controls;
    expect(explain(view, name ?? -1).where).toEqual({ kind: "dialog", name: "Create deal" });
    expect(explain(view, company ?? -1).where).toEqual({ kind: "heading", name: "Linked to" });
  });

  it("is said in Chinese of a Chinese page", () => {
    const index = neuerKunde.facts.findIndex(({ tag }) => tag === "input");
    expect(inWords(explain(neuerKunde, index), zh)).toBe("对话框“新建商机”里的字段“下一步”");
  });

  it("names no record: neither of itself nor as the heading over it", () => {
    const data = (text: string) => text === "kessler fördertechnik gmbh";
    expect(explain(newDeal, at("h1"), data)).toMatchObject({ kind: "heading", name: null });
    expect(explain(newDeal, at("a"), data)).toEqual({
      kind: "link",
      name: null,
      where: { kind: "heading", name: "New deal" },
      ordinal: null,
    });
  });

  it("can be told from a descriptor alone", () => {
    const data = { names: new Set<string>(), all: new Set<string>() };
    const { descriptor } = pick(newDeal, at("input"), data);
    expect(explainDescriptor(descriptor)).toEqual({
      kind: "field",
      name: "next step",
      where: { kind: "heading", name: "new deal" },
      ordinal: null,
    });
  });
});

describe("what is picked", () => {
  it("carries no record's name, wherever it stands", () => {
    const index = newDeal.facts.findIndex(({ tag }) => tag === "a");
    const names = new Set(["kessler fördertechnik gmbh"]);
    const { descriptor, assessment } = pick(newDeal, index, { names, all: names });
    expect(JSON.stringify(descriptor)).not.toMatch(/kessler/i);
    expect(assessment.advice).toContain("data-dropped");
  });
});
