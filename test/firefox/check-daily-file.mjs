// @ts-check
/** Firefox has no page out of sight: the day's file is made in a tab that goes by itself. */
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

import { until } from "../setup/until.mjs";
import { askAdmin } from "./handrail.mjs";

/**
 * @param {object} given
 * @param {import("./checks.mjs").Check} given.check
 * @param {import("./start-firefox.mjs").Firefox} given.firefox
 * @param {import("./bidi.mjs").Tab} given.console_
 */
export async function checkDailyFile({ check, firefox, console_ }) {
  await check("the day's file is saved, and no tab stays", async () => {
    const tabsOpen = () => console_.evaluate(async () => (await chrome.tabs.query({})).length);
    const before = await tabsOpen();
    await askAdmin(console_, "setDailyFile", { language: "en" });
    await until(async () => (await askAdmin(console_, "dailyFile", {})).savedOn !== null, {
      what: "a file that is saved",
    });
    await until(async () => (await tabsOpen()) === before, { what: "a tab that is gone" });
    const folder = join(firefox.profile, "downloads/handrail");
    const [name = "", ...others] = await readdir(folder);
    assert.match(name, /^my-adoption_\d{4}-\d{2}-\d{2}\.csv$/);
    assert.deepEqual(others, []);
    assert.match(await readFile(join(folder, name), "utf8"), /started/);
    await askAdmin(console_, "setDailyFile", { language: null });
  });
}
