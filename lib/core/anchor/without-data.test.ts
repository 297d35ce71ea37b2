import { describe, expect, it } from "vitest";
import type { Descriptor } from "./descriptor";
import { dataCheck, withoutData } from "./without-data";

const check = (...names: string[]) => dataCheck({ names: new Set(names), all: new Set(names) });

const note: Descriptor = {
  v: 1,
  kind: "field",
  tag: "textarea",
  labels: ["note for anja weber", "note"],
  hints: ["李娜的备注"],
  before: ["宁波远航物流有限公司（总部）", "notes"],
  id: "note-anja-weber",
  classes: ["note-field"],
  path: ["html", "body", "textarea"],
  depth: 3,
  order: [0, 1],
  namesakes: 0,
};

describe("a text that mentions a record", () => {
  it("is not kept, in whatever field, and whatever the field is left with", () => {
    const isData = check("anja weber", "李娜", "宁波远航物流有限公司");
    expect(withoutData(note, isData)).toEqual({
      v: 1,
      kind: "field",
      tag: "textarea",
      labels: ["note"],
      before: ["notes"],
      classes: ["note-field"],
      path: ["html", "body", "textarea"],
      depth: 3,
      order: [0, 1],
      namesakes: 0,
    });
  });

  it("is not seen in words that a short value stands in by chance", () => {
    expect(withoutData(note, check("no", "not", "1", "备"))).toEqual(note);
  });
});
