/** The picture as it is kept: one layer, covered but for what was uncovered, small. */
import type { Box } from "@/lib/core/evidence-picture/box";
import { sizeWithin } from "@/lib/core/evidence-picture/box";
import { pictureLimits } from "@/lib/core/evidence-picture/limits";
import { redacted } from "@/lib/core/evidence-picture/redact";
import { canvasOf, penOf } from "./read-picture";

/** PNG keeps words sharp; WebP makes a colourful picture small. */
const ways = [
  { type: "image/png" },
  { type: "image/webp", quality: 0.9 },
  { type: "image/webp", quality: 0.75 },
] as const;

/** Of the longer side, one after the other until it is small enough. */
const SIDES = [pictureLimits.side, 1600, 1280, 960];

/** @returns Base64, or `null` where it cannot be made small enough. */
export async function flattenPicture(
  picture: HTMLCanvasElement,
  uncovered: readonly Box[],
): Promise<string | null> {
  const kept = withCover(picture, uncovered);
  for (const side of SIDES) {
    const smaller = scaledTo(kept, side);
    for (const way of ways) {
      const file = await encoded(smaller, way);
      if (file && file.size <= pictureLimits.bytes) return base64Of(file);
    }
  }
  return null;
}

function withCover(picture: HTMLCanvasElement, uncovered: readonly Box[]): HTMLCanvasElement {
  const { width, height } = picture;
  const { data } = penOf(picture).getImageData(0, 0, width, height);
  const kept = canvasOf(width, height);
  penOf(kept).putImageData(new ImageData(redacted(data, picture, uncovered), width, height), 0, 0);
  return kept;
}

/** Only of what is covered already: no pixel beside a part can run into it. */
function scaledTo(picture: HTMLCanvasElement, side: number): HTMLCanvasElement {
  const { width, height } = sizeWithin(picture, side);
  if (width === picture.width) return picture;
  const smaller = canvasOf(width, height);
  const pen = penOf(smaller);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(picture, 0, 0, width, height);
  return smaller;
}

function encoded(
  picture: HTMLCanvasElement,
  way: { readonly type: string; readonly quality?: number },
): Promise<Blob | null> {
  return new Promise((resolve) => picture.toBlob(resolve, way.type, way.quality));
}

async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  // In portions: a function takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}
