// @vitest-environment happy-dom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roomBeside, spotFor } from "./placement";
import type { Side } from "./placement";

const window = { width: 1280, height: 800 };
const size = { width: 320, height: 180 };
const room = roomBeside({ left: 0, right: 360 }, window);

describe("a prompt stands", () => {
  it.each([
    ["beside the control, where it begins", "right", [100, 200], { side: "right", x: 412, y: 200 }],
    ["above the window's lower edge", "right", [100, 770], { side: "right", x: 412, y: 612 }],
    [
      "on the other side of the panel's edge",
      "right",
      [500, 200],
      { side: "left", x: 168, y: 200 },
    ],
    [
      "under a control that it does not fit above",
      "top",
      [200, 60],
      { side: "bottom", x: 200, y: 102 },
    ],
  ] as const)("%s", (_what, side, [left, top], expected) => {
    const control = { left, top, width: 300, height: 30 };
    expect(spotFor(side, control, size, room)).toEqual(expected);
  });

  it("above or below a control that is as wide as the page", () => {
    const wide = { left: 10, top: 300, width: 880, height: 30 };
    expect(spotFor("right", wide, size, room)).toEqual({ side: "top", x: 10, y: 108 });
  });

  it("over its control, rather than outside, where a frame is too small for both", () => {
    const small = roomBeside({ left: 0, right: 0 }, { width: 340, height: 220 });
    const control = { left: 20, top: 90, width: 280, height: 30 };
    const { x, y } = spotFor("right", control, size, small);
    expect([x, y]).toEqual([12, 32]);
  });

  it("always inside the room, if the room is large enough, wherever the control is", () => {
    const place = fc.integer({ min: -2000, max: 4000 });
    const extent = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(
        fc.constantFrom<Side>("right", "left", "top", "bottom"),
        fc.record({ left: place, top: place, width: extent, height: extent }),
        (side, control) => {
          const { x, y } = spotFor(side, control, size, room);
          expect(x).toBeGreaterThanOrEqual(8);
          expect(y).toBeGreaterThanOrEqual(8);
          expect(x + size.width).toBeLessThanOrEqual(1280 - 360 - 8);
          expect(y + size.height).toBeLessThanOrEqual(792);
        },
      ),
    );
  });
});
