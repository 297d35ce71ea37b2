import { describe, expect, it } from "vitest";

import { fits, satisfies } from "./packages.mjs";

describe("the Node version", () => {
  it.each([
    ["20.19.0", true],
    ["20.20.2", true],
    ["22.12.0", true],
    ["24.0.0", true],
    ["20.18.9", false],
    ["21.7.0", false],
    ["22.11.9", false],
    ["18.20.8", false],
  ])("%s fits: %s", (version, expected) => {
    expect(satisfies(version, "^20.19.0 || >=22.12.0")).toBe(expected);
  });
});

describe("an install made by hand", () => {
  const locked = {
    "": { version: "0.1.0" },
    "node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
    "node_modules/for-macos": { version: "1.0.0", integrity: "sha512-m", optional: true },
  };
  const a = { version: "1.0.0", integrity: "sha512-a" };

  it("fits without the optional packages of other platforms", () => {
    expect(fits(locked, { "node_modules/a": a })).toBe(true);
  });

  it("does not fit when a package is missing, strange, old or altered", () => {
    expect(fits(locked, {})).toBe(false);
    expect(fits(locked, { "node_modules/a": a, "node_modules/b": a })).toBe(false);
    expect(fits(locked, { "node_modules/a": { ...a, version: "0.9.0" } })).toBe(false);
    expect(fits(locked, { "node_modules/a": { ...a, integrity: "sha512-x" } })).toBe(false);
  });
});
