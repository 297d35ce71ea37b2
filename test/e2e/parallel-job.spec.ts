/** What `npm start` plays of the parallel run, so that the demo cannot rot. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contactsLedger, withContactsRun } from "../demo/contacts-run.mjs";
import { logIn } from "../demo/crm-actions.mjs";
import { playParallelRun } from "../demo/parallel-job.mjs";
import { expect, test } from "./extension";
import { askAdmin, demoPlaybook, makeReady } from "./ready";

test("the demo’s parallel run, from the spreadsheet to the difference that closed", async ({
  handrail,
  crm,
  page,
}, info) => {
  test.slow();
  const console_ = await handrail.openConsole("/settings");
  await makeReady(console_, "en", withContactsRun(demoPlaybook));
  await logIn(page, crm.url);
  mkdirSync(info.outputDir, { recursive: true });
  const ledger = join(info.outputDir, "contacts-ledger.csv");
  writeFileSync(ledger, contactsLedger());
  const told: string[] = [];
  await playParallelRun({
    console_,
    consoleUrl: `chrome-extension://${handrail.extensionId}/options.html`,
    page,
    ledger,
    out: info.outputDir,
    tell: (line) => told.push(line),
  });
  expect(told).toHaveLength(4);
  const rows = readFileSync(ledger, "utf8").trim().split("\r\n").length - 1;
  expect((await askAdmin(console_, "parallelRuns", {}))[0]?.ledger?.keys).toBe(rows);
});
