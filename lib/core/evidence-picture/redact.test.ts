import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box, Size } from "./box";
import { COVER, redacted } from "./redact";

const anySize: fc.Arbitrary<Size> = fc.record({
  width: fc.integer({ min: 1, max: 24 }),
  height: fc.integer({ min: 1, max: 24 }),
});
/** Also outside of the picture, and empty. */
const anyBox: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -8, max: 30 }),
  y: fc.integer({ min: -8, max: 30 }),
  width: fc.integer({ min: 0, max: 30 }),
  height: fc.integer({ min: 0, max: 30 }),
});
const anyPicture = anySize.chain((size) =>
  fc.record({
    size: fc.constant(size),
    pixels: pixelsOf(size),
    other: pixelsOf(size),
    boxes: fc.array(anyBox, { maxLength: 5 }),
  }),
);

function pixelsOf({ width, height }: Size) {
  const length = width * height * 4;
  return fc.uint8ClampedArray({ minLength: length, maxLength: length });
}

const isIn = (boxes: readonly Box[], x: number, y: number) =>
  boxes.some((box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height);

describe("a picture that is kept", () => {
  it("shows what was uncovered, and one colour everywhere else: no other pixel survives", () => {
    fc.assert(
      fc.property(anyPicture, ({ size, pixels, boxes }) => {
        const kept = redacted(pixels, size, boxes);
        expect(kept.length).toBe(pixels.length);
        for (let y = 0; y < size.height; y++) {
          for (let x = 0; x < size.width; x++) {
            const at = (y * size.width + x) * 4;
            const expected = isIn(boxes, x, y) ? pixels.slice(at, at + 3) : COVER;
            expect(Array.from(kept.subarray(at, at + 4))).toEqual([...expected, 255]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is the same, whatever stood under the cover", () => {
    fc.assert(
      fc.property(anyPicture, ({ size, pixels, other, boxes }) => {
        const mixed = pixels.map((byte, at) => {
          const pixel = Math.floor(at / 4);
          const isSeen = isIn(boxes, pixel % size.width, Math.floor(pixel / size.width));
          return isSeen ? byte : other[at]!;
        });
        expect(redacted(mixed, size, boxes)).toEqual(redacted(pixels, size, boxes));
      }),
    );
  });

  it("is covered wholly where nobody uncovered anything, and leaves its source as it was", () => {
    const pixels = new Uint8ClampedArray([1, 2, 3, 4, 5, 6, 7, 8]);
    const size = { width: 2, height: 1 };
    expect([...redacted(pixels, size, [])]).toEqual([...COVER, 255, ...COVER, 255]);
    expect([...pixels]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
