/**
 * What is kept of a picture. It begins as one solid colour, and only the uncovered parts are copied into
 * it: what is not copied cannot be brought back, as it could be from a blur. Everything is covered until
 * somebody uncovers it.
 */
import type { Box, Size } from "./box";

/** Red, green, blue, 0 to 255: a grey that no CRM paints, on light and dark pages. */
export const COVER = [92, 98, 112] as const;

/**
 * @param pixels four bytes each (red, green, blue, opacity), line by line
 * @param uncovered whole pixels; what lies outside of the picture is of no matter
 * @returns a new picture of the same size, opaque everywhere
 */
export function redacted(
  pixels: Uint8ClampedArray,
  { width, height }: Size,
  uncovered: readonly Box[],
): Uint8ClampedArray<ArrayBuffer> {
  const kept = new Uint8ClampedArray(width * height * 4);
  const [red, green, blue] = COVER;
  for (let at = 0; at < kept.length; at += 4) {
    kept[at] = red;
    kept[at + 1] = green;
    kept[at + 2] = blue;
    kept[at + 3] = 255;
  }
  for (const box of uncovered) {
    const left = Math.max(0, box.x);
    const right = Math.min(width, box.x + box.width);
    if (right <= left) continue;
    const bottom = Math.min(height, box.y + box.height);
    for (let y = Math.max(0, box.y); y < bottom; y++) {
      const from = (y * width + left) * 4;
      const to = (y * width + right) * 4;
      kept.set(pixels.subarray(from, to), from);
      for (let at = from + 3; at < to; at += 4) kept[at] = 255;
    }
  }
  return kept;
}
