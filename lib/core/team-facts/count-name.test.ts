import { describe, expect, it } from "vitest";
import { isCountName } from "./count-name";

describe("the name of a count", () => {
  it.each(["started", "reopened-late", "duration-ms", "step/write-note", "help/", "duration/286"])(
    "may be %s",
    (name) => {
      expect(isCountName(name)).toBe(true);
    },
  );

  it.each(["", "step", "started/", "started/log-visit", "salary", "Step/save", "/", "toString"])(
    "is not “%s”",
    (name) => {
      expect(isCountName(name)).toBe(false);
    },
  );

  it("is none that an object has by itself", () => {
    expect(["constructor", "__proto__", "hasOwnProperty/x"].map(isCountName)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
