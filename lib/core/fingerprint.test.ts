import { describe, expect, it } from "vitest";
import { fingerprint } from "./fingerprint";

const anchor = { selectors: ["textarea[name=note]"], labels: ["Note", "备注"] };

describe("the fingerprint of an anchor", () => {
  it("is the same in every browser and version: it must not change between releases of Handrail", () => {
    expect(fingerprint(anchor)).toBe("2b2433ed0a3d9683");
  });

  it("does not depend on the order of keys, nor on what is left out", () => {
    const { selectors, labels } = anchor;
    expect(fingerprint({ labels, selectors })).toBe(fingerprint(anchor));
    expect(fingerprint({ ...anchor, role: undefined })).toBe(fingerprint(anchor));
  });

  it("changes with anything that the anchor says", () => {
    const others = [
      { ...anchor, selectors: [] },
      { ...anchor, labels: ["Note", "备注 "] },
      { ...anchor, labels: ["备注", "Note"] },
      { ...anchor, role: "textbox" as const },
    ];
    const prints = [anchor, ...others].map(fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
    for (const print of prints) expect(print).toMatch(/^[0-9a-f]{16}$/);
  });
});
