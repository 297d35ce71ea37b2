/** A playbook with a parallel run, and what pages tell of it. */
import type { Page } from "@playwright/test";
import { encode } from "../ledgers/encode";
import { expect } from "./extension";
import { askAdmin, demoPlaybook } from "./ready";

export interface ToldValues {
  readonly run: string;
  readonly url: string;
  readonly where: "record-page" | "list";
  readonly reading: string | null;
  readonly records: readonly { links: string[]; values: Record<string, string> }[];
}

const text = (en: string, zh = en) => ({ en, "zh-CN": zh });
const at = (page: string, ...selectors: string[]) => ({ page, control: { selectors } });

/** The demo playbook, in which contacts are kept in a ledger, too, all this century. */
export function withParallelRun(): string {
  const playbook = JSON.parse(demoPlaybook);
  playbook.version += 1;
  playbook.sites[0].pages.push(
    {
      id: "contact-edit",
      name: text("Contact, editing", "编辑联系人"),
      hash: "/contacts/:id",
      record: { type: "contact", name: "id" },
    },
    { id: "contact-list", name: text("List of contacts", "联系人列表"), hash: "/contact-list" },
  );
  playbook.parallelRuns = [
    {
      id: "contacts",
      name: text("Contacts", "联系人"),
      recordType: "contact",
      from: "2026-01-01",
      to: "2099-12-31",
      key: ["name"],
      fields: [
        { id: "name", name: text("Name", "姓名"), seen: [at("contact", "main h5")] },
        {
          id: "first-name",
          name: text("First name", "名"),
          seen: [at("contact-edit", "input[name=first_name]")],
        },
        {
          id: "mail",
          name: text("E-mail", "邮箱"),
          seen: [at("contact", "main a[href^='mailto:']")],
        },
      ],
      lists: [
        {
          page: "contact-list",
          cells: [
            { field: "name", header: ["Name", "姓名"] },
            { field: "mail", header: ["E-mail", "邮箱"] },
          ],
          next: { selectors: ["button"], labels: ["Next page"] },
        },
      ],
    },
  ];
  return JSON.stringify(playbook);
}

/** By the console's own wizard, as a key user does it. */
export async function importLedger(
  console_: Page,
  extensionId: string,
  csv: string,
): Promise<void> {
  const query = "run=contacts&tab=files&import=ledger";
  await console_.goto(`chrome-extension://${extensionId}/options.html#/parallel?${query}`);
  await console_.reload();
  await console_.locator('input[type="file"]').setInputFiles({
    name: "联系人台账.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(encode(csv, "gb18030")),
  });
  await console_.getByRole("button", { name: "Check all rows" }).click();
  await console_.getByRole("button", { name: "Import", exact: true }).click();
  await expect(console_.getByText("The ledger is imported")).toBeVisible();
  await expect
    .poll(async () => (await askAdmin(console_, "parallelRuns", {}))[0]?.compared)
    .toBe(1);
}

/** @returns what pages told from now on: what a content script sends reaches every page of the extension. */
export async function listenToValues(console_: Page): Promise<() => Promise<ToldValues[]>> {
  await console_.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(globalThis, { told });
    chrome.runtime.onMessage.addListener((message: { name?: string; request?: unknown }) => {
      if (message.name === "seeValues") told.push(message.request);
    });
  });
  return () => console_.evaluate(() => (globalThis as unknown as { told: never[] }).told);
}
