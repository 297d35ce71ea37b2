import { describe, expect, it } from "vitest";
import { createHTML, createScriptURL } from "./trusted-types";

const page = { origin: "chrome-extension://abcdefghijklmnop" } as Location;
const worker = `${page.origin}/assets/ledger.worker-CRDazHZ9.js`;

describe("the one policy of our pages", () => {
  it("makes no elements of text", () => {
    expect(createHTML(":root{--a:1}")).toBe(":root{--a:1}");
    expect(() => createHTML("<b>")).toThrow(TypeError);
  });

  it("starts the reader of ledgers, and what finds names that are alike", () => {
    expect(createScriptURL(worker, page)).toBe(worker);
    const similar = worker.replace("ledger", "similar");
    expect(createScriptURL(similar, page)).toBe(similar);
    expect(createScriptURL("/assets/ledger.worker-a_B-1.js", page)).toBe(
      `${page.origin}/assets/ledger.worker-a_B-1.js`,
    );
  });

  it.each([
    "https://evil.example/assets/ledger.worker-CRDazHZ9.js",
    "//evil.example/assets/ledger.worker-CRDazHZ9.js",
    `${worker}?import=evil`,
    worker.replace("ledger", "other"),
    `${page.origin}/assets/../evil.js`,
    `${page.origin}/background.js`,
    `${page.origin}/assets/ledger.worker-/../../x.js`,
    "chrome-extension://other/assets/ledger.worker-CRDazHZ9.js",
    "blob:chrome-extension://abcdefghijklmnop/1",
    "data:text/javascript,alert(1)",
  ])("starts nothing else: %s", (address) => {
    expect(() => createScriptURL(address, page)).toThrow(TypeError);
  });
});
