/** Writes .xlsx files as Excel, WPS and programs write them, for tests of what reads them. */
import { zipSync } from "fflate";
import { columnName } from "@/lib/core/ledger/raw-row";

/** A cell as it is in a spreadsheet; a string is a text. */
export type WrittenCell =
  | string
  | number
  | boolean
  | null
  | { readonly serial: number; readonly format: string | number }
  | { readonly formula: string; readonly cached?: string | number }
  | { readonly error: string }
  /** Rich text, with a reading above the characters. */
  | { readonly runs: readonly string[]; readonly reading?: string };

export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly merged?: readonly string[];
  /** Rows counted from 1. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly (readonly [number, number])[];
  readonly state?: "hidden" | "veryHidden";
}

export interface Dialect {
  /** Texts in a part of their own (Excel), or in the cells. */
  readonly shared: boolean;
  /** Targets begin at the root. */
  readonly absolute: boolean;
  /** Cells and rows say where they are. */
  readonly refs: boolean;
  /** `x:` before the names of elements. */
  readonly prefix: "" | "x:";
  /** The namespaces of “Strict Open XML Spreadsheet”. */
  readonly strict: boolean;
  readonly from1904: boolean;
}

export const EXCEL: Dialect = {
  shared: true,
  absolute: false,
  refs: true,
  prefix: "",
  strict: false,
  from1904: false,
};
export const WPS: Dialect = { ...EXCEL, absolute: true };
export const PROGRAM: Dialect = { ...EXCEL, shared: false, refs: false, prefix: "x:" };

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const bytes = (text: string) => new TextEncoder().encode(text);

/** Parts of the archive by path; `change` them before packing to make a file that is wrong. */
export function xlsxParts(sheets: readonly WrittenSheet[], dialect: Dialect = EXCEL) {
  const { absolute, prefix: p, strict } = dialect;
  const office = strict
    ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = strict
    ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
    : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const xmlns = p === "" ? `xmlns="${main}"` : `xmlns:x="${main}"`;
  const strings = new Map<string, number>();
  const formats = new Map<string, number>();
  const context = { dialect, strings, formats };
  const sheetParts = sheets.map((sheet) => sheetXml(sheet, xmlns, context));
  const target = (path: string) => (absolute ? `/xl/${path}` : path);
  const relations = [
    ...sheets.map((_, at) => ["worksheet", `worksheets/sheet${at + 1}.xml`]),
    ["styles", "styles.xml"],
    ...(dialect.shared ? [["sharedStrings", "sharedStrings.xml"]] : []),
  ];
  const relationship = ([type, path]: readonly string[], at: number, root = "") =>
    `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${root}${path}"/>`;
  const rels = (inside: string) =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const parts = new Map<string, string>([
    ["[Content_Types].xml", `${HEAD}<Types/>`],
    [
      "_rels/.rels",
      rels(relationship(["officeDocument", "xl/workbook.xml"], 0, absolute ? "/" : "")),
    ],
    [
      "xl/workbook.xml",
      `${HEAD}<${p}workbook ${xmlns} xmlns:r="${office}"><${p}workbookPr${dialect.from1904 ? ' date1904="1"' : ""}/><${p}sheets>${sheets
        .map(
          ({ name, state }, at) =>
            `<${p}sheet name="${escape(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="rId${at + 1}"/>`,
        )
        .join("")}</${p}sheets></${p}workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      rels(
        relations
          .map(([type = "", path = ""], at) => relationship([type, target(path)], at))
          .join(""),
      ),
    ],
    ["xl/styles.xml", stylesXml(formats, xmlns, p)],
  ]);
  sheetParts.forEach((xml, at) => parts.set(`xl/worksheets/sheet${at + 1}.xml`, xml));
  if (dialect.shared) {
    const items = [...strings.keys()].join("");
    parts.set(
      "xl/sharedStrings.xml",
      `${HEAD}<${p}sst ${xmlns} count="${strings.size}" uniqueCount="${strings.size}">${items}</${p}sst>`,
    );
  }
  return parts;
}

export function pack(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries(
    [...parts].map(([path, part]) => [path, typeof part === "string" ? bytes(part) : part]),
  );
  return zipSync(files, { level: 6, mtime: "2026-03-05" });
}

export function writeXlsx(sheets: readonly WrittenSheet[], dialect: Dialect = EXCEL) {
  return pack(xlsxParts(sheets, dialect));
}

interface Context {
  readonly dialect: Dialect;
  readonly strings: Map<string, number>;
  readonly formats: Map<string, number>;
}

function sheetXml(sheet: WrittenSheet, xmlns: string, context: Context): string {
  const { prefix: p, refs } = context.dialect;
  const hidden = new Set(sheet.hiddenRows);
  const columns = (sheet.hiddenColumns ?? [])
    .map(([min, max]) => `<${p}col min="${min}" max="${max}" hidden="1"/>`)
    .join("");
  const rows = sheet.rows
    .map((cells, at) => {
      const inside = cells.map((cell, column) =>
        cellXml(cell, columnName(column) + (at + 1), context),
      );
      return `<${p}row${refs ? ` r="${at + 1}" spans="1:${cells.length}"` : ""}${hidden.has(at + 1) ? ' hidden="1"' : ""}>${inside.join("")}</${p}row>`;
    })
    .join("");
  const merged = (sheet.merged ?? []).map((ref) => `<${p}mergeCell ref="${ref}"/>`).join("");
  return `${HEAD}<${p}worksheet ${xmlns}>${columns ? `<${p}cols>${columns}</${p}cols>` : ""}<${p}sheetData>${rows}</${p}sheetData>${merged ? `<${p}mergeCells>${merged}</${p}mergeCells>` : ""}<${p}pageMargins left="0.7"/></${p}worksheet>`;
}

function cellXml(cell: WrittenCell, ref: string, context: Context): string {
  const { prefix: p, refs, shared } = context.dialect;
  const at = refs ? ` r="${ref}"` : "";
  const c = (attributes: string, inside: string) => `<${p}c${at}${attributes}>${inside}</${p}c>`;
  const v = (value: string | number) => `<${p}v>${escape(String(value))}</${p}v>`;
  if (cell === null) return refs ? "" : `<${p}c/>`;
  if (typeof cell === "number") return c("", v(cell));
  if (typeof cell === "boolean") return c(' t="b"', v(cell ? 1 : 0));
  if (typeof cell === "object" && "error" in cell) return c(' t="e"', v(cell.error));
  if (typeof cell === "object" && "serial" in cell) {
    return c(` s="${styleOf(String(cell.format), context.formats)}"`, v(cell.serial));
  }
  if (typeof cell === "object" && "formula" in cell) {
    const type = typeof cell.cached === "string" ? ' t="str"' : "";
    const value = cell.cached === undefined ? "" : v(cell.cached);
    return c(type, `<${p}f>${escape(cell.formula)}</${p}f>${value}`);
  }
  const t = (text: string) => `<${p}t xml:space="preserve">${escapeText(text)}</${p}t>`;
  const inside =
    typeof cell === "string"
      ? t(cell)
      : cell.runs.map((run) => `<${p}r><${p}rPr><${p}b/></${p}rPr>${t(run)}</${p}r>`).join("") +
        (cell.reading === undefined
          ? ""
          : `<${p}rPh sb="0" eb="1">${t(cell.reading)}</${p}rPh><${p}phoneticPr fontId="1"/>`);
  if (!shared) return c(' t="inlineStr"', `<${p}is>${inside}</${p}is>`);
  const item = `<${p}si>${inside}</${p}si>`;
  const index = context.strings.get(item) ?? context.strings.size;
  context.strings.set(item, index);
  return c(' t="s"', v(index));
}

function styleOf(format: string, formats: Map<string, number>): number {
  const index = formats.get(format) ?? formats.size + 1;
  formats.set(format, index);
  return index;
}

function stylesXml(formats: ReadonlyMap<string, number>, xmlns: string, p: string): string {
  const isBuiltIn = (format: string) => /^\d+$/.test(format) && format !== "0";
  const custom = [...formats].filter(([format]) => !isBuiltIn(format));
  const numFmts = custom
    .map(([format, at]) => `<${p}numFmt numFmtId="${163 + at}" formatCode="${escape(format)}"/>`)
    .join("");
  const xfs = [...formats]
    .map(([format, at]) => `<${p}xf numFmtId="${isBuiltIn(format) ? format : 163 + at}" xfId="0"/>`)
    .join("");
  return `${HEAD}<${p}styleSheet ${xmlns}><${p}numFmts count="${custom.length}">${numFmts}</${p}numFmts><${p}cellStyleXfs><${p}xf numFmtId="14"/></${p}cellStyleXfs><${p}cellXfs><${p}xf numFmtId="0"/>${xfs}</${p}cellXfs></${p}styleSheet>`;
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** As Excel writes what XML cannot hold. */
function escapeText(text: string): string {
  const kept = text.replace(/_x(?=[\da-fA-F]{4}_)/g, "_x005F_x");
  return escape(kept).replace(
    // eslint-disable-next-line no-control-regex
    /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
    (one) => `_x${one.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_`,
  );
}
