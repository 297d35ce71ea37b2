import { Archive } from "./archive";
import { refuse } from "./ledger-problem";
import type { NumberKind } from "./number-format";
import type { RawBatch } from "./raw-row";
import { readSharedStrings } from "./shared-strings";
import type { SheetFacts } from "./sheet-cells";
import { SheetCells } from "./sheet-cells";
import type { SheetPart } from "./workbook-parts";
import { readPart, relationsOf, sheetsOf, stylesOf } from "./workbook-parts";

/** An .xlsx with what its sheets share already read. */
export interface Workbook {
  readonly archive: Archive;
  readonly sheets: readonly SheetPart[];
  readonly strings: readonly string[];
  readonly styles: readonly NumberKind[];
  readonly from1904: boolean;
}

/**
 * Opens a workbook as Excel, WPS and programs write it. Yields how much is done, 0 to 1.
 * @throws {LedgerRefused}
 */
export function* openWorkbook(bytes: Uint8Array): Generator<number, Workbook> {
  const archive = new Archive(bytes);
  const main =
    [...relationsOf(archive, "").values()].find(({ type }) => type === "officeDocument")?.path ??
    "xl/workbook.xml";
  if (!archive.has(main)) refuse({ code: otherArchive(archive) });
  if (main.toLowerCase().endsWith(".bin")) refuse({ code: "other-spreadsheet" });
  const relations = relationsOf(archive, main);
  const { sheets, from1904 } = sheetsOf(archive, main, relations);
  if (sheets.length === 0) refuse({ code: "no-sheet" });
  const pathOf = (wanted: string) =>
    [...relations.values()].find(({ type, path }) => type === wanted && archive.has(path))?.path;
  const stylesPath = pathOf("styles");
  const styles = stylesPath === undefined ? [] : stylesOf(archive, stylesPath);
  const stringsPath = pathOf("sharedStrings");
  const strings = stringsPath === undefined ? [] : yield* readSharedStrings(archive, stringsPath);
  return { archive, sheets, strings, styles, from1904 };
}

/**
 * Rows of one sheet, a batch at a time, and in the end what is known of the sheet.
 * @throws {LedgerRefused} naming the sheet.
 */
export function* readSheet(
  { archive, strings, styles, from1904 }: Workbook,
  { path }: SheetPart,
): Generator<RawBatch, SheetFacts> {
  if (!archive.has(path)) refuse({ code: "damaged" });
  const cells = new SheetCells({ strings, styles, from1904 });
  for (const progress of readPart(archive, path, cells)) {
    const rows = cells.takeRows();
    yield { rows, progress };
  }
  yield { rows: cells.takeRows(), progress: 1 };
  return cells.facts;
}

/** OpenDocument and the like are spreadsheets too; a .docx or any other archive is none. */
function otherArchive(archive: Archive): "other-spreadsheet" | "not-a-table" {
  const isOpenDocument = archive.has("content.xml") && archive.has("meta.xml");
  const isOther = isOpenDocument || archive.has("index/document.iwa");
  return isOther ? "other-spreadsheet" : "not-a-table";
}
