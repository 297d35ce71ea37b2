import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import { refuse } from "./ledger-problem";
import { limits, mayUnpackTo } from "./limits";

/** A file in a ZIP archive. What the archive says of sizes is used to find it, never to make room for it. */
interface Entry {
  readonly header: number;
  readonly packed: number;
  readonly stored: boolean;
  readonly checksum: number;
}

/** One push may unpack to 1032 times as much: 2 MiB at most are in hand. */
const PACKED_PART = 2 * 1024;

/**
 * The parts of a workbook, by lower-case path. Only what is asked for is unpacked, and all of it together
 * to no more than `mayUnpackTo(size)` each time the workbook is read.
 */
export class Archive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries: ReadonlyMap<string, Entry>;
  #unpacked = 0;

  /** @throws {LedgerRefused} no whole archive, or one that nobody makes by saving a workbook. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#entries = guarded(() => directoryOf(this.#view, bytes));
  }

  has(path: string): boolean {
    return this.#entries.has(path.toLowerCase());
  }

  /** Of everything in it, in lower case. */
  get paths(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** Bytes of the whole file. */
  get size(): number {
    return this.#bytes.length;
  }

  /** A new reading begins: what was unpacked before does not count any more. */
  startOver(): void {
    this.#unpacked = 0;
  }

  /** Unpacked bytes, a part at a time, with how much of the entry is done. Checked against its checksum. */
  *read(path: string): Generator<{ readonly bytes: Uint8Array; readonly progress: number }> {
    const entry = this.#entries.get(path.toLowerCase()) ?? refuse({ code: "damaged" });
    const packed = guarded(() => packedBytes(this.#view, this.#bytes, entry));
    let out: Uint8Array[] = [];
    const inflate = new Inflate((part) => out.push(part));
    let sum = 0;
    for (let at = 0; at < packed.length || at === 0; at += PACKED_PART) {
      const part = packed.subarray(at, at + PACKED_PART);
      const last = at + PACKED_PART >= packed.length;
      if (entry.stored) out.push(part);
      else guarded(() => inflate.push(part, last));
      for (const bytes of out) {
        this.#unpacked += bytes.length;
        if (this.#unpacked > mayUnpackTo(this.#bytes.length)) refuse({ code: "unpacks-too-much" });
        sum = crc32(bytes, sum);
        yield { bytes, progress: Math.min(1, (at + part.length) / packed.length) };
      }
      out = [];
    }
    if (sum !== entry.checksum) refuse({ code: "damaged" });
  }
}

/** Numbers beyond the end and streams that cannot be unpacked throw what they like. */
function guarded<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && error.name === "LedgerRefused") throw error;
    return refuse({ code: "damaged" });
  }
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

function directoryOf(view: DataView, bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) refuse({ code: "unsafe-archive" });
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== CENTRAL) refuse({ code: "damaged" });
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = pathOf(bytes.subarray(at + 46, at + 46 + nameLength));
    if (flags & 1) refuse({ code: "password" });
    if (method !== 0 && method !== 8) refuse({ code: "damaged" });
    if (entries.has(name)) refuse({ code: "unsafe-archive" });
    entries.set(name, {
      header: view.getUint32(at + 42, true),
      packed: view.getUint32(at + 20, true),
      stored: method === 0,
      checksum: view.getUint32(at + 16, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands last, before a comment of at most 64 KiB. */
function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return refuse({ code: "damaged" });
}

/** Paths out of the archive are no paths of a workbook, though nothing here would follow them. */
function pathOf(name: Uint8Array): string {
  const path = new TextDecoder().decode(name).replaceAll("\\", "/").toLowerCase();
  const parts = path.split("/");
  if (path.startsWith("/") || parts.includes("..") || /^[a-z]:|\0/.test(path)) {
    refuse({ code: "unsafe-archive" });
  }
  return path;
}

function packedBytes(view: DataView, bytes: Uint8Array, entry: Entry): Uint8Array {
  if (view.getUint32(entry.header, true) !== LOCAL) refuse({ code: "damaged" });
  const names = view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true);
  const start = entry.header + 30 + names;
  if (start + entry.packed > bytes.length) refuse({ code: "damaged" });
  return bytes.subarray(start, start + entry.packed);
}
