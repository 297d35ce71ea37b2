/** What a key user does with a parallel run, by the console's own wizard and the panel, in both languages. */
import type { Frame, Page } from "@playwright/test";
import { encode } from "../ledgers/encode";
import { writeXlsx } from "../ledgers/write-xlsx";
import type { WrittenCell } from "../ledgers/write-xlsx";
import { expect } from "./extension";
import { askAdmin } from "./ready";

type Language = "en" | "zh-CN";
type Rows = readonly (readonly WrittenCell[])[];

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export interface LedgerFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** As Chinese Excel saves a CSV. */
export function gb18030Csv(name: string, rows: readonly (readonly string[])[]): LedgerFile {
  const text = rows.map((row) => `${row.join(",")}\r\n`).join("");
  return { name, mimeType: "text/csv", buffer: Buffer.from(encode(text, "gb18030")) };
}

export function xlsx(name: string, rows: Rows): LedgerFile {
  const buffer = Buffer.from(writeXlsx([{ name: "Sheet1", rows }]));
  return { name, mimeType: XLSX, buffer };
}

/** In which words the console and the panel speak. */
export function wordsIn(language: Language) {
  return (en: string, zh: string) => (language === "en" ? en : zh);
}

/** @param at what the file shows the state of, as the field takes it (`2026-03-02T18:00`); left out: now */
export async function importFile(
  console_: Page,
  {
    run,
    kind,
    file,
    language = "en",
    at,
  }: {
    readonly run: string;
    readonly kind: "ledger" | "export";
    readonly file: LedgerFile;
    readonly language?: Language;
    readonly at?: string;
  },
): Promise<void> {
  const say = wordsIn(language);
  const options = new URL("/options.html", console_.url()).href;
  await console_.goto(`${options}#/parallel?run=${run}&tab=files&import=${kind}`);
  await console_.reload();
  await console_.locator('input[type="file"]').setInputFiles(file);
  await console_.getByRole("button", { name: say("Check all rows", "检查全部行") }).click();
  if (at) await console_.getByLabel(say("Shows the state of", "数据截至")).fill(at);
  await console_.getByRole("button", { name: say("Import", "导入"), exact: true }).click();
  const done =
    kind === "ledger"
      ? say("The ledger is imported", "台账已导入")
      : say("The CRM’s export is imported", "CRM 导出文件已导入");
  await expect(console_.getByText(done)).toBeVisible();
  const compared = async () =>
    (await askAdmin(console_, "parallelRuns", {})).find((view) => view.run.id === run)?.compared;
  await expect.poll(compared).toBe(1);
}

/** In the panel beside a record that differs: opens what is compared, and says of a field that the CRM is wrong. */
export async function sayCrmIsWrong(
  panel: Frame,
  field: string,
  language: Language = "en",
): Promise<void> {
  const say = wordsIn(language);
  const block = panel.getByRole("region", { name: field, exact: true });
  await block.getByRole("button", { name: say("What is it?", "差异原因") }).click();
  await block.getByRole("button", { name: say("The CRM is wrong", "CRM 有误") }).click();
  await expect(block.getByText(say("Saved.", "已保存。"))).toBeVisible();
}

export function openDifferences(console_: Page, run: string) {
  return askAdmin(console_, "differences", { run, filter: { isOpen: true } });
}
