import { describe, expect, it } from "vitest";
import { clearPlacement } from "./clear-placement";

const wanted = { side: "right", collapsed: false, width: 360 } as const;
const WINDOW = 1280;
const rect = (left: number, right: number) => ({ left, right });

describe("the panel stands", () => {
  it.each([
    [
      "where the person put it, when nothing is there",
      "right",
      [],
      { side: "right", collapsed: false },
    ],
    [
      "where the person put it, beside the control",
      "right",
      [rect(300, 920)],
      { side: "right", collapsed: false },
    ],
    [
      "on the other side of a control that it would cover by a pixel",
      "right",
      [rect(400, 921)],
      { side: "left", collapsed: false },
    ],
    [
      "as a rail, when it would cover something on either side",
      "right",
      [rect(359, 921)],
      { side: "right", collapsed: true },
    ],
    [
      "as a rail between two controls",
      "right",
      [rect(0, 100), rect(1200, 1280)],
      { side: "right", collapsed: true },
    ],
    [
      "where it is, rather than jump back",
      "left",
      [rect(500, 700)],
      { side: "left", collapsed: false },
    ],
    [
      "back where the person put it, when the control comes to where it is",
      "left",
      [rect(100, 700)],
      { side: "right", collapsed: false },
    ],
  ] as const)("%s", (_what, now, rects, expected) => {
    expect(clearPlacement(wanted, now, rects, WINDOW)).toEqual(expected);
  });

  it("as the rail that the person made of it, whatever is there", () => {
    expect(
      clearPlacement({ ...wanted, collapsed: true }, "left", [rect(1270, 1280)], WINDOW),
    ).toEqual({
      side: "right",
      collapsed: true,
    });
  });

  it("as a rail in a window that is narrower than the panel", () => {
    expect(clearPlacement(wanted, "right", [rect(10, 300)], 320)).toEqual({
      side: "right",
      collapsed: true,
    });
  });
});
