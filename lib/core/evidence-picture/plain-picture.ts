/**
 * A picture that holds nothing but pixels: no place, no camera, no name, no earlier version of itself. What
 * the editor makes is such a picture; the background takes no other.
 */
import type { Size } from "./box";

export interface PlainPicture extends Size {
  readonly type: "image/png" | "image/webp";
}

/** Chunks without words: header, colours, pixels, end. */
const PNG_CHUNKS = new Set([
  "IHDR",
  "PLTE",
  "IDAT",
  "IEND",
  "sRGB",
  "gAMA",
  "cHRM",
  "sBIT",
  "cICP",
]);
const WEBP_CHUNKS = new Set(["VP8 ", "VP8L", "VP8X", "ALPH"]);
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** @returns `null` where it is no picture, or says anything besides. */
export function plainPicture(bytes: Uint8Array<ArrayBuffer>): PlainPicture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return png(bytes, view) ?? webp(bytes, view);
}

function png(bytes: Uint8Array, view: DataView): PlainPicture | null {
  if (PNG_SIGNATURE.some((byte, at) => bytes[at] !== byte)) return null;
  let size: Size | null = null;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const name = word(bytes, at + 4);
    const next = at + 12 + length;
    if (!PNG_CHUNKS.has(name) || next > bytes.length) return null;
    if ((name === "IHDR") !== (size === null)) return null;
    if (name === "IHDR") {
      if (length !== 13) return null;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    // What comes after the end is seen by nobody, and could be anything.
    if (name === "IEND") return next === bytes.length ? shown("image/png", size) : null;
    at = next;
  }
  return null;
}

function webp(bytes: Uint8Array, view: DataView): PlainPicture | null {
  if (bytes.length < 30 || word(bytes, 0) !== "RIFF" || word(bytes, 8) !== "WEBP") return null;
  if (view.getUint32(4, true) + 8 !== bytes.length) return null;
  let size: Size | null = null;
  let at = 12;
  while (at + 8 <= bytes.length) {
    const name = word(bytes, at);
    const length = view.getUint32(at + 4, true);
    if (!WEBP_CHUNKS.has(name) || at + 8 + length > bytes.length) return null;
    if (name !== "ALPH") size ??= webpSize(name, view, at + 8, length);
    at += 8 + length + (length % 2);
  }
  return at === bytes.length ? shown("image/webp", size) : null;
}

function webpSize(name: string, view: DataView, at: number, length: number): Size | null {
  if (length < 10) return null;
  if (name === "VP8X") return { width: from24(view, at + 4) + 1, height: from24(view, at + 7) + 1 };
  if (name === "VP8L") {
    const bits = view.getUint32(at + 1, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return {
    width: view.getUint16(at + 6, true) & 0x3fff,
    height: view.getUint16(at + 8, true) & 0x3fff,
  };
}

function from24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}

function shown(type: PlainPicture["type"], size: Size | null): PlainPicture | null {
  return size && size.width > 0 && size.height > 0 ? { type, ...size } : null;
}

function word(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
