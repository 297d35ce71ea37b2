/** What is in a file, before anything of it is believed. Sizes that the archive tells make room for nothing. */
import { Gunzip } from "fflate";
import { Archive } from "../ledger/archive";
import { BundleRefused, bundleProblemOf, refuseBundle } from "./bundle-problem";
import type { SignedBundle, SignedSegment } from "./format";
import { bundleLimits } from "./limits";
import { segmentPath } from "./pack-bundle";

/** What packed bytes go to `Gunzip` at a time: they unpack to 1032 times as much at most. */
const PACKED_PART = 2 * 1024;
const NEWLINE = 10;

/** @throws {BundleRefused} */
export function unpackBundle(file: Uint8Array): SignedBundle {
  try {
    return unpacked(file);
  } catch (error) {
    // A ledger's reason to refuse an archive, or something that nobody thought of.
    if (isTooMuch(error)) return refuseBundle("too-large");
    return refuseBundle(bundleProblemOf(error));
  }
}

function unpacked(file: Uint8Array): SignedBundle {
  if (file.length > bundleLimits.fileBytes) refuseBundle("too-large");
  if (file[0] !== 0x50 || file[1] !== 0x4b) refuseBundle("not-a-bundle");
  const archive = new Archive(file);
  if (!archive.has("manifest.json")) refuseBundle("not-a-bundle");
  const room = new Room(bundleLimits.unpackedBytes);
  const manifest = {
    text: textOf(read(archive, "manifest.json", room, bundleLimits.manifest)),
    signature: textOf(read(archive, "manifest.sig", room, bundleLimits.header)),
  };
  // Nobody believes the readme; but what is damaged there may be damaged anywhere.
  if (archive.has("readme.txt")) read(archive, "readme.txt", room, bundleLimits.manifest);
  const paths = new Set(archive.paths);
  for (const path of ["readme.txt", "manifest.json", "manifest.sig"]) paths.delete(path);
  if (paths.size > bundleLimits.segments) refuseBundle("too-large");
  const segments: SignedSegment[] = [];
  for (let index = 0; paths.size > 0; index += 1) {
    // What no place in the manifest has is not ours.
    if (!paths.delete(segmentPath(index))) refuseBundle("broken");
    segments.push(segmentOf(read(archive, segmentPath(index), room), room));
  }
  return { manifest, segments };
}

function segmentOf(bytes: Uint8Array, room: Room): SignedSegment {
  const first = bytes.indexOf(NEWLINE);
  const second = bytes.indexOf(NEWLINE, first + 1);
  if (first < 0 || second < 0 || second > bundleLimits.header) refuseBundle("broken");
  const header = {
    text: textOf(bytes.subarray(0, first)),
    signature: textOf(bytes.subarray(first + 1, second)),
  };
  return { header, body: textOf(gunzipped(bytes.subarray(second + 1), room)) };
}

function read(archive: Archive, path: string, room: Room, most: number = Infinity): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const { bytes } of archive.read(path)) {
    room.take(bytes.length);
    length += bytes.length;
    if (length > most) refuseBundle("too-large");
    parts.push(bytes);
  }
  return concat(parts, length);
}

function gunzipped(packed: Uint8Array, room: Room): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const gunzip = new Gunzip((part, isLast) => {
    room.take(part.length);
    length += part.length;
    parts.push(part);
    isWhole = isLast;
  });
  for (let at = 0; at < packed.length; at += PACKED_PART) {
    gunzip.push(packed.subarray(at, at + PACKED_PART), at + PACKED_PART >= packed.length);
  }
  return isWhole ? concat(parts, length) : refuseBundle("broken");
}

/** How much may still be unpacked, of the whole file. */
class Room {
  #left: number;
  constructor(bytes: number) {
    this.#left = bytes;
  }
  take(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) refuseBundle("too-large");
  }
}

function concat(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Text again exactly as it was signed, or none. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

function isTooMuch(error: unknown): boolean {
  return (
    error instanceof Error &&
    !(error instanceof BundleRefused) &&
    error.message === "unpacks-too-much"
  );
}
