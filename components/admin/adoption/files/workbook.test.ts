import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Table } from "@/lib/core/export/statistics/table";
import { open, rowsOf } from "@/test/ledgers/read-all";
import { workbookOf } from "./workbook";

const text = (en: string) => ({ en, "zh-CN": `${en}（中文）` });

const table = (rows: Table["rows"]): Table => ({
  id: "figures",
  title: text("Figures"),
  columns: [
    { id: "name", label: text("Name"), definition: text("Name"), type: "text" },
    { id: "start", label: text("Begins"), definition: text("Begins"), type: "date" },
    { id: "rate", label: text("Rate"), definition: text("Rate"), type: "share" },
    { id: "count", label: text("Count"), definition: text("Count"), type: "whole" },
  ],
  rows,
});

async function written(tables: readonly Table[]): Promise<Uint8Array> {
  return new Uint8Array(await (await workbookOf(tables, "zh-CN")).arrayBuffer());
}

const sheetOf = (bytes: Uint8Array, nth = 1) =>
  strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${nth}.xml`] ?? new Uint8Array());

describe("the workbook", () => {
  it("has a sheet for each table, in the reader's language, with numbers, days and shares as such", async () => {
    const other = { ...table([]), title: text("About") };
    const bytes = await written([table([["登记拜访", "2026-03-02", 0.875, 1200]]), other]);
    const opened = open(bytes);
    expect(opened.preview.sheets.map(({ name }) => name)).toEqual([
      "Figures（中文）",
      "About（中文）",
    ]);
    const [row] = rowsOf(opened);
    expect(row?.cells.slice(0, 2)).toEqual(["登记拜访", "2026-03-02"]);
    const xml = sheetOf(bytes);
    expect(xml).toContain("<v>0.875</v>");
    expect(xml).toContain("<v>1200</v>");
    expect(xml).toMatch(/<pane [^>]*ySplit="1"/);
  });

  it("runs no text as a formula and gives every text back, of 10,000", async () => {
    const nasty = fc
      .tuple(
        fc.constantFrom("", "=", "+", "-", "@", "＝", "'", "\t=", "&", "<", "]]>", "_x000D_"),
        fc.string({ unit: "grapheme", maxLength: 12 }),
      )
      // What XML cannot hold is no text of a playbook.
      .map((parts) =>
        parts
          .join("")
          .replace(/\p{Cc}|[\uFFFE\uFFFF]/gu, "")
          .trim(),
      )
      .filter((value) => value !== "" && !/\p{Cs}|\uFFFD/u.test(value));
    const cells = fc.sample(nasty, { numRuns: 10_000, seed: 7 });
    const bytes = await written([table(cells.map((cell) => [`#${cell}`, null, null, 1]))]);
    expect(sheetOf(bytes)).not.toContain("<f");
    const read = rowsOf(open(bytes)).map(({ cells: [first = ""] }) => first.slice(1));
    expect(read).toHaveLength(cells.length);
    const wrong = cells.filter((cell, nth) => read[nth] !== cell);
    expect(wrong).toEqual([]);
    const formulas = await written([table(cells.map((cell) => [cell, null, null, 1]))]);
    expect(sheetOf(formulas)).not.toContain("<f");
  });
});
