import type { LedgerProblemCode } from "./ledger-problem";
import type { Found } from "./encoding";
import { detectEncoding } from "./encoding";

/** What a file is, by what is in it: its name says what somebody hoped. */
export type FileKind =
  | { readonly kind: "workbook" }
  | { readonly kind: "text"; readonly found: Found }
  | { readonly kind: "refused"; readonly code: LedgerProblemCode };

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

/** Also .xls that are web pages or plain text in truth, as many CRMs export them. */
export function fileKind(bytes: Uint8Array): FileKind {
  const starts = (signature: readonly number[]) =>
    signature.every((byte, at) => bytes[at] === byte);
  if (bytes.length === 0) return refused("empty");
  if (starts(ZIP) && (bytes[2] ?? 0) < 9) return { kind: "workbook" };
  if (starts(OLE)) return refused(isEncrypted(bytes) ? "password" : "old-excel");
  if (starts([0x25, 0x50, 0x44, 0x46])) return refused("not-a-table");
  const found = detectEncoding(bytes);
  if (!found) return refused("not-a-table");
  const head = new TextDecoder(found.encoding).decode(bytes.subarray(0, 4096), { stream: true });
  if (head.trim() === "" && bytes.length < 4096) return refused("empty");
  if (/^\s*(?:<\?xml|<!--)?[\s\S]*<(?:html|table|head|body)\b/i.test(head) && /^\s*</.test(head)) {
    return refused("web-page");
  }
  if (/^\s*<!doctype html/i.test(head) || /^MIME-Version:/i.test(head)) return refused("web-page");
  if (/^\s*<\?xml/.test(head)) return refused("other-spreadsheet");
  return { kind: "text", found };
}

function refused(code: LedgerProblemCode): FileKind {
  return { kind: "refused", code };
}

/** A workbook with a password is a stream of this name in a container of the old kind. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = Array.from("EncryptedPackage", (letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    if (name.every((code, index) => bytes[at + index * 2] === code)) return true;
  }
  return false;
}
