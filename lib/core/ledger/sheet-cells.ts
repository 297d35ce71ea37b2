import { cellText, isoText } from "./cell-text";
import { refuse } from "./ledger-problem";
import { limits } from "./limits";
import type { NumberKind } from "./number-format";
import type { Merged, RawRow } from "./raw-row";
import { columnName } from "./raw-row";
import { unescaped } from "./shared-strings";
import { isTrue } from "./workbook-parts";
import type { Attribute, XmlListener } from "./xml";

/** Excel's last row. */
const LAST_ROW = 1_048_576;

export interface SheetFacts {
  readonly merged: readonly Merged[];
  hiddenColumns: number;
  /** Cells that show an error, by row. */
  readonly errorRows: number[];
}

export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly NumberKind[];
  readonly from1904: boolean;
}

/** Listens to the XML of one sheet; rows that hold something are taken out with `takeRows`. */
export class SheetCells implements XmlListener {
  readonly facts: SheetFacts = { merged: [], hiddenColumns: 0, errorRows: [] };
  readonly #context: SheetContext;
  #rows: RawRow[] = [];
  #found = 0;
  #row = 0;
  #hidden = false;
  #cells: string[] = [];
  #column = -1;
  #type = "n";
  #style = 0;
  #hasFormula = false;
  #hasValue = false;
  #value = "";
  #inReading = false;
  #inText = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  takeRows(): RawRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open = (name: string, attribute: Attribute): void => {
    if (name === "c") this.#openCell(attribute);
    else if (name === "v" || name === "t") {
      this.#hasValue = true;
      this.#inText = !this.#inReading;
    } else if (name === "f") this.#hasFormula = true;
    else if (name === "row") this.#openRow(attribute);
    else if (name === "rPh") this.#inReading = true;
    else if (name === "mergeCell") this.#merge(attribute("ref") ?? "");
    else if (name === "col" && isTrue(attribute("hidden"))) this.#hide(attribute);
  };

  text = (text: string): void => {
    if (this.#inText && this.#value.length <= limits.cell) this.#value += text;
  };

  close = (name: string): void => {
    if (name === "v" || name === "t") this.#inText = false;
    else if (name === "rPh") this.#inReading = false;
    else if (name === "c") this.#closeCell();
    else if (name === "row") this.#closeRow();
  };

  #openRow(attribute: Attribute): void {
    const written = attribute("r");
    const row = written === undefined ? this.#row + 1 : Number(written);
    if (row > LAST_ROW) refuse({ code: "too-many-rows", limit: limits.rows });
    if (!Number.isInteger(row) || row <= this.#row) refuse({ code: "damaged" });
    this.#row = row;
    this.#hidden = isTrue(attribute("hidden"));
    this.#cells = [];
    this.#column = -1;
  }

  #openCell(attribute: Attribute): void {
    const written = attribute("r");
    const column = written === undefined ? this.#column + 1 : columnOf(written);
    if (column <= this.#column || this.#row === 0) refuse({ code: "damaged" });
    this.#column = column;
    this.#type = attribute("t") ?? "n";
    this.#style = Number(attribute("s") ?? 0);
    this.#hasFormula = false;
    this.#hasValue = false;
    this.#value = "";
  }

  #closeCell(): void {
    if (!this.#hasValue) {
      // Excel always writes the value beside the formula; programs that cannot calculate do not.
      if (this.#hasFormula) {
        refuse({ code: "formula", row: this.#row, column: columnName(this.#column) });
      }
      return;
    }
    const text = this.#cellText();
    if (text === "") return;
    const [row, column] = [this.#row, this.#column];
    if (column >= limits.columns) refuse({ code: "too-many-columns", row, limit: limits.columns });
    if (text.length > limits.cell) {
      refuse({ code: "cell-too-long", limit: limits.cell, row, column: columnName(column) });
    }
    while (this.#cells.length < column) this.#cells.push("");
    this.#cells.push(text);
  }

  #cellText(): string {
    const value = this.#value;
    switch (this.#type) {
      case "s":
        return this.#context.strings[Number(value)] ?? refuse({ code: "damaged" });
      case "b":
        return isTrue(value.trim()) ? "TRUE" : "FALSE";
      case "e":
        this.facts.errorRows.push(this.#row);
        return value;
      case "d":
        return isoText(value);
      case "str":
      case "inlineStr":
        return unescaped(value);
      default: {
        const number = value.trim() === "" ? Number.NaN : Number(value);
        if (!Number.isFinite(number)) return value.trim();
        const kind = this.#context.styles[this.#style] ?? "number";
        return cellText(number, kind, this.#context.from1904);
      }
    }
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    this.#found += 1;
    if (this.#found > limits.rows) refuse({ code: "too-many-rows", limit: limits.rows });
    this.#rows.push({ row: this.#row, cells: this.#cells, hidden: this.#hidden });
    this.#cells = [];
  }

  #merge(ref: string): void {
    const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref);
    // Headers stand at the top; ledgers that merge a cell for every customer have thousands below.
    if (!match || Number(match[2]) > 100 || this.facts.merged.length > 10_000) return;
    const [, left = "", top, right = "", bottom] = match;
    (this.facts.merged as Merged[]).push({
      top: Number(top),
      bottom: Number(bottom),
      left: columnOf(left),
      right: columnOf(right),
    });
  }

  #hide(attribute: Attribute): void {
    const [from, to] = [Number(attribute("min")), Number(attribute("max"))];
    // All columns to the right of the table are often hidden; they hold nothing.
    if (from >= 1 && to >= from && to <= limits.columns) this.facts.hiddenColumns += to - from + 1;
  }
}

/** `AB12` and `AB` are 27. */
function columnOf(ref: string): number {
  let column = 0;
  for (let at = 0; at < ref.length && at < 4; at += 1) {
    const letter = ref.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column === 0) refuse({ code: "damaged" });
  return column - 1;
}
