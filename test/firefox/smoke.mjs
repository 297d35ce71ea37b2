// @ts-check
/**
 * The extension in Firefox: not every feature again, but every place where the two browsers differ.
 * `node test/firefox/smoke.mjs`; the last line says how many checks passed and failed.
 */
import { startCrm } from "../crm/server.mjs";
import { startPages } from "../pages/server.mjs";
import { ensureBuild } from "../setup/build.mjs";
import { ensureFirefox } from "../setup/firefox.mjs";
import { openTab } from "./bidi.mjs";
import { checkAnchors } from "./check-anchors.mjs";
import { checkAuthoring } from "./check-authoring.mjs";
import { checkDailyFile } from "./check-daily-file.mjs";
import { checkErrors } from "./check-errors.mjs";
import { checkLedger } from "./check-ledger.mjs";
import { checkMainJob } from "./check-main-job.mjs";
import { checkPicker } from "./check-picker.mjs";
import { createChecks } from "./checks.mjs";
import { startReleases } from "./releases.mjs";
import { startFirefox } from "./start-firefox.mjs";

const found = await ensureFirefox();
if ("missing" in found) {
  console.log(`SKIPPED Firefox: ${found.missing}`);
  console.log("0 passed, 0 failed, 1 skipped");
} else {
  await checkExtension(found.path);
}

/** @param {string} path of the Firefox program */
async function checkExtension(path) {
  /** @type {import("./bidi.mjs").Tab[]} */
  const tabs = [];
  const { check, report } = createChecks(async () =>
    (await Promise.all(tabs.map((tab) => tab.state()))).join("\n— "),
  );
  const extension = await ensureBuild("firefox-mv3-e2e");
  const [crm, pages, releases] = await Promise.all([
    startCrm({ port: 0 }),
    startPages(),
    startReleases(),
  ]);

  /** @type {Awaited<ReturnType<typeof startFirefox>> | undefined} */
  let firefox;
  try {
    await check("the extension installs", async () => {
      firefox = await startFirefox({ path, extension });
    });
    // Without a browser there is nothing more to learn.
    if (firefox) {
      const console_ = await openTab(firefox.wire);
      tabs.push(console_);
      await checkMainJob({ check, firefox, console_, crm });
      await checkAuthoring({ check, firefox, console_, crm });
      await checkLedger({ check, firefox, console_, crm });
      const page = await openTab(firefox.wire);
      tabs.push(page);
      await checkPicker({ check, console_, page, pages, releases });
      await checkAnchors({ check, console_, page, pages });
      await checkDailyFile({ check, firefox, console_ });
      await checkErrors({ check, firefox });
    }
  } finally {
    await firefox?.close();
    await Promise.all([crm.close(), pages.close(), releases.close()]);
  }
  report();
}
