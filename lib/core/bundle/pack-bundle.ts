/** A bundle as a file: a ZIP archive that any computer opens. Equal bundles give equal bytes. */
import { gzipSync, zipSync } from "fflate";
import type { SignedBundle } from "./format";

/** In the archive's own way, without a time zone: local midnight. */
const NO_TIME = new Date(1980, 0, 1);

/** @param readme what is in it, for people; nobody reads it back */
export function packBundle({ manifest, segments }: SignedBundle, readme: string): Uint8Array {
  const text = (content: string) => new TextEncoder().encode(content);
  const files: Record<string, Uint8Array> = {
    "readme.txt": text(readme),
    "manifest.json": text(manifest.text),
    "manifest.sig": text(manifest.signature),
  };
  for (const [index, { header, body }] of segments.entries()) {
    files[segmentPath(index)] = joined(
      text(`${header.text}\n${header.signature}\n`),
      gzipSync(text(body), { mtime: 0 }),
    );
  }
  return zipSync(files, { mtime: NO_TIME, level: 6 });
}

/** Where the segment of this place in the manifest lies. */
export function segmentPath(index: number): string {
  return `segments/${String(index + 1).padStart(3, "0")}.seg`;
}

function joined(head: Uint8Array, rest: Uint8Array): Uint8Array {
  const whole = new Uint8Array(head.length + rest.length);
  whole.set(head);
  whole.set(rest, head.length);
  return whole;
}
