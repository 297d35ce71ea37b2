import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box, Size } from "./box";
import { boxBetween, isBigEnough, movedBy, resizedBy, sizeWithin } from "./box";

const anySize: fc.Arbitrary<Size> = fc.record({
  width: fc.integer({ min: 8, max: 3000 }),
  height: fc.integer({ min: 8, max: 3000 }),
});
const anyPoint = fc.record({
  x: fc.double({ min: -5000, max: 5000, noNaN: true }),
  y: fc.double({ min: -5000, max: 5000, noNaN: true }),
});

function isWhole({ x, y, width, height }: Box): boolean {
  return [x, y, width, height].every((one) => Number.isInteger(one));
}

function liesIn(box: Box, { width, height }: Size): boolean {
  return (
    box.x >= 0 &&
    box.y >= 0 &&
    box.width >= 0 &&
    box.height >= 0 &&
    box.x + box.width <= width &&
    box.y + box.height <= height
  );
}

describe("a part of a picture", () => {
  it("lies in it, in whole pixels, however it was drawn, moved and resized", () => {
    fc.assert(
      fc.property(anySize, anyPoint, anyPoint, anyPoint, (size, one, other, by) => {
        const drawn = boxBetween(one, other, size);
        expect(isWhole(drawn) && liesIn(drawn, size)).toBe(true);
        if (!isBigEnough(drawn)) return;
        const moved = movedBy(drawn, by, size);
        expect(isWhole(moved) && liesIn(moved, size)).toBe(true);
        expect([moved.width, moved.height]).toEqual([drawn.width, drawn.height]);
        const resized = resizedBy(drawn, by, size);
        expect(isWhole(resized) && liesIn(resized, size)).toBe(true);
        expect([resized.x, resized.y]).toEqual([drawn.x, drawn.y]);
        expect(isBigEnough(resized) || drawn.x + 8 > size.width || drawn.y + 8 > size.height).toBe(
          true,
        );
      }),
    );
  });

  it("is the same from whichever corner it is drawn, and holds both", () => {
    const size = { width: 100, height: 100 };
    const box = { x: 10, y: 20, width: 31, height: 41 };
    expect(boxBetween({ x: 10.4, y: 20.6 }, { x: 40.2, y: 60.1 }, size)).toEqual(box);
    expect(boxBetween({ x: 40.2, y: 20.6 }, { x: 10.4, y: 60.1 }, size)).toEqual(box);
  });
});

describe("a picture that is too big", () => {
  it("is made smaller in its proportions, and a small one is left", () => {
    expect(sizeWithin({ width: 4000, height: 1000 }, 2000)).toEqual({ width: 2000, height: 500 });
    expect(sizeWithin({ width: 300, height: 200 }, 2000)).toEqual({ width: 300, height: 200 });
    expect(sizeWithin({ width: 9000, height: 1 }, 2000)).toEqual({ width: 2000, height: 1 });
  });
});
