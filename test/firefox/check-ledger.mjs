// @ts-check
/** A ledger comes in by the wizard, whose reader is a worker, and what differs is seen on the record. */
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { root } from "../setup/root.mjs";
import { until } from "../setup/until.mjs";
import { openTab } from "./bidi.mjs";
import { askAdmin, ours, seeText } from "./handrail.mjs";

const NAME = "Daniel Whitfield";
/** “姓名,邮箱” as Chinese Excel saves it. */
const HEAD = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd3, 0xca, 0xcf, 0xe4]);

/**
 * @param {object} given
 * @param {import("./checks.mjs").Check} given.check
 * @param {import("./start-firefox.mjs").Firefox} given.firefox
 * @param {import("./bidi.mjs").Tab} given.console_
 * @param {{url: string}} given.crm where the person is logged in
 */
export async function checkLedger({ check, firefox, console_, crm }) {
  const folder = await mkdtemp(join(tmpdir(), "handrail-ledger-"));
  const file = join(folder, "ledger.csv");
  const rows = `\r\n${NAME},other@example.test\r\n`;
  await writeFile(file, Buffer.concat([HEAD, Buffer.from(rows)]));
  const page = await openTab(firefox.wire);

  await check("a ledger in GB18030 is imported by the wizard", async () => {
    await askAdmin(console_, "publishPlaybook", { source: await withRun(console_) });
    await console_.goto(
      firefox.extensionUrl("options.html#/parallel?run=contacts&tab=files&import=ledger"),
    );
    await console_.activate();
    await console_.setFile('input[type="file"]', file);
    await console_.click({ css: "button", text: "Check all rows" });
    await console_.click({ css: "button", text: "Import" });
    await seeText(console_, "The ledger is imported");
    await until(
      async () => {
        const [run] = await askAdmin(console_, "parallelRuns", {});
        return run.compared === 1;
      },
      { what: "a ledger that is compared" },
    );
  });

  await check(
    "a field that differs has its badge on the record, and opens in the panel",
    async () => {
      await page.goto(`${crm.url}#/contacts/2/show`);
      const panel = await page.frame("panel.html");
      // The person was asked before there was a run: now they read what it keeps.
      await seeText(panel, "There is a parallel run");
      await panel.click({ css: "button", text: "Start" });
      const label = await page.see(ours(".badge.differs"));
      assert.equal(label, "≠");
      await page.click(ours(".badge.differs"));
      await seeText(await page.frame("panel.html"), "other@example.test");
    },
  );
  await page.close();
  await rm(folder, { recursive: true, force: true });
}

/**
 * The playbook in force, in which contacts are kept in a ledger, too.
 *
 * @param {import("./bidi.mjs").Tab} console_
 */
async function withRun(console_) {
  const demo = JSON.parse(await readFile(join(root, "public/playbooks/demo.json"), "utf8"));
  /** @type {{version: number}} */
  const { version } = (await askAdmin(console_, "playbook", {})).playbook;
  const text = (/** @type {string} */ en) => ({ en, "zh-CN": en });
  const field = (
    /** @type {string} */ id,
    /** @type {string} */ column,
    /** @type {string} */ selector,
  ) => ({
    id,
    name: text(id),
    columns: [column],
    seen: [{ page: "contact", control: { selectors: [selector] } }],
  });
  demo.version = version + 1;
  demo.parallelRuns = [
    {
      id: "contacts",
      name: text("Contacts"),
      recordType: "contact",
      from: "2026-01-01",
      to: "2099-12-31",
      key: ["name"],
      fields: [field("name", "姓名", "main h5"), field("mail", "邮箱", "main a[href^='mailto:']")],
    },
  ];
  return JSON.stringify(demo);
}
