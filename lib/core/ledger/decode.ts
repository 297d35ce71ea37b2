import type { Encoding } from "./encoding";

const CHUNK_BYTES = 1024 * 1024;

export interface DecodedChunk {
  readonly text: string;
  /** 0 to 1. */
  readonly progress: number;
  /** Right after this text stand bytes that mean nothing in this encoding; nothing follows. */
  readonly malformed: boolean;
}

/** Text of a file, a part at a time. `from`: the bytes of the byte-order mark. */
export function* decode(
  bytes: Uint8Array,
  encoding: Encoding,
  from: number,
): Generator<DecodedChunk> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  for (let start = from; start < bytes.length || start === from; start += CHUNK_BYTES) {
    const end = Math.min(start + CHUNK_BYTES, bytes.length);
    const last = end === bytes.length;
    let text: string;
    try {
      text = decoder.decode(bytes.subarray(start, end), { stream: !last });
    } catch {
      yield {
        text: soundPart(bytes, encoding, from, start, end),
        progress: end / bytes.length,
        malformed: true,
      };
      return;
    }
    yield { text, progress: bytes.length === 0 ? 1 : end / bytes.length, malformed: false };
    if (last) return;
  }
}

/** What stands before the malformed bytes in the part from `start` to `end`. */
function soundPart(
  bytes: Uint8Array,
  encoding: Encoding,
  from: number,
  start: number,
  end: number,
): string {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  // A character may have begun in the part before.
  for (let at = from; at < start; at += CHUNK_BYTES) {
    decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: true });
  }
  const text = decoder.decode(bytes.subarray(start, end), { stream: end < bytes.length });
  const broken = text.indexOf("\uFFFD");
  return broken < 0 ? text : text.slice(0, broken);
}
