/** Bytes of texts in the encodings that ledgers come in; Node itself only writes Unicode. */
import type { Encoding } from "@/lib/core/ledger/encoding";

const tables = new Map<Encoding, ReadonlyMap<string, readonly number[]>>();

/** @param mark with a byte-order mark, where the encoding has one */
export function encode(text: string, encoding: Encoding, mark = false): Uint8Array<ArrayBuffer> {
  if (encoding === "utf-8") return new TextEncoder().encode((mark ? "\uFEFF" : "") + text);
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const units = (mark ? "\uFEFF" : "") + text;
    const view = new DataView(new ArrayBuffer(units.length * 2));
    for (let at = 0; at < units.length; at += 1) {
      view.setUint16(at * 2, units.charCodeAt(at), encoding === "utf-16le");
    }
    return new Uint8Array(view.buffer);
  }
  const table = tableOf(encoding);
  const out: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const known = code < 0x80 ? [code] : table.get(character);
    if (!known) throw new Error(`${encoding} has no ${character}`);
    out.push(...known);
  }
  return Uint8Array.from(out);
}

/** Every character of the encoding beyond ASCII; of GB18030 those of two bytes, as in GBK. */
export function tableOf(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const made = tables.get(encoding);
  if (made) return made;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  const add = (bytes: readonly number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (Array.from(text).length === 1 && text !== "\uFFFD" && !table.has(text))
      table.set(text, bytes);
  };
  for (let lead = 0x80; lead <= 0xff; lead += 1) {
    if (encoding === "windows-1252") add([lead]);
    else for (let trail = 0x40; trail <= 0xfe; trail += 1) add([lead, trail]);
  }
  tables.set(encoding, table);
  return table;
}
