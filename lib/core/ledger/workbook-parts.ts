import type { Archive } from "./archive";
import { refuse } from "./ledger-problem";
import { limits } from "./limits";
import type { NumberKind } from "./number-format";
import { builtInKind, kindOfFormat } from "./number-format";
import type { XmlListener } from "./xml";
import { XmlReader } from "./xml";

/** A sheet as the workbook names it. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

/** Reads a part of the workbook to its end, a piece at a time; yields how much is done. */
export function* readPart(
  archive: Archive,
  path: string,
  listener: XmlListener,
): Generator<number, void> {
  let reader: XmlReader | undefined;
  for (const { bytes, progress } of archive.read(path)) {
    if (bytes.length === 0) continue;
    reader ??= new XmlReader(bytes, listener);
    reader.write(bytes);
    yield progress;
  }
  if (!reader) refuse({ code: "damaged" });
  reader.end();
}

/** Small parts are read in one go. */
function readWhole(archive: Archive, path: string, listener: XmlListener): void {
  const reading = readPart(archive, path, listener);
  while (!reading.next().done);
}

export interface Relation {
  /** The last word of its type: worksheet, sharedStrings, styles; the rest differs between editions. */
  readonly type: string;
  readonly path: string;
}

/** What a part points at, by id. Targets may be relative to its folder or begin at the root (WPS). */
export function relationsOf(archive: Archive, part: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const path = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!archive.has(path)) return relations;
  readWhole(archive, path, {
    open: (name, attribute) => {
      if (name !== "Relationship" || attribute("TargetMode") === "External") return;
      const target = attribute("Target") ?? "";
      relations.set(attribute("Id") ?? "", {
        type: attribute("Type")?.split("/").at(-1) ?? "",
        path: target.startsWith("/") ? target.slice(1) : flattened(folder + target),
      });
    },
  });
  return relations;
}

function flattened(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** The sheets in the order of their tabs, and from which year days are counted. */
export function sheetsOf(
  archive: Archive,
  workbook: string,
  relations: ReadonlyMap<string, Relation>,
): { readonly sheets: readonly SheetPart[]; readonly from1904: boolean } {
  const sheets: SheetPart[] = [];
  let from1904 = false;
  readWhole(archive, workbook, {
    open: (name, attribute) => {
      if (name === "workbookPr") from1904 = isTrue(attribute("date1904"));
      if (name !== "sheet") return;
      const relation = relations.get(attribute("id") ?? "");
      // Charts and macro sheets have no cells.
      if (relation?.type !== "worksheet") return;
      if (sheets.length >= limits.sheets) refuse({ code: "unsafe-archive" });
      const hidden = (attribute("state") ?? "visible") !== "visible";
      sheets.push({ name: attribute("name") ?? "", hidden, path: relation.path });
    },
  });
  return { sheets, from1904 };
}

/** What numbers stand for, by the index of a cell's style. */
export function stylesOf(archive: Archive, path: string): readonly NumberKind[] {
  const custom = new Map<number, NumberKind>();
  const styles: NumberKind[] = [];
  let inCells = false;
  readWhole(archive, path, {
    open: (name, attribute) => {
      if (name === "numFmt") {
        custom.set(Number(attribute("numFmtId")), kindOfFormat(attribute("formatCode") ?? ""));
      }
      if (name === "cellXfs") inCells = true;
      if (name !== "xf" || !inCells) return;
      const id = Number(attribute("numFmtId") ?? 0);
      styles.push(custom.get(id) ?? builtInKind(id));
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return styles;
}

export function isTrue(written: string | undefined): boolean {
  return written === "1" || written === "true" || written === "on";
}
