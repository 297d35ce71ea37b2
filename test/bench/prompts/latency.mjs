// @ts-check
/**
 * How long after its trigger a prompt stands on the page: in the demo CRM the person goes to a contact, and
 * from the moment that the address is the contact's and the control is drawn, until the prompt is. Warm: the
 * service worker runs. Cold: it was stopped just before.
 */
import { readFileSync } from "node:fs";
import { startCrm } from "../../crm/server.mjs";
import { logIn } from "../../demo/crm-actions.mjs";
import { ensureBuild } from "../../setup/build.mjs";
import { launchChromium } from "../../setup/chromium-flags.mjs";
import { percentile, round } from "../percentile.mjs";

const WARM = 20;
const COLD = 10;

/** The control that the prompt of the demo playbook stands beside. */
const CONTROL = "textarea[name=text]";

export async function latency() {
  const crm = await startCrm({ port: 0 });
  const { context, extensionId, close } = await launchChromium({
    extension: await ensureBuild("chrome-mv3-e2e"),
  });
  try {
    const console_ = await context.newPage();
    await console_.goto(`chrome-extension://${extensionId}/options.html#/settings`);
    const file = new URL("../../../public/playbooks/demo.json", import.meta.url);
    await ask(console_, "publishPlaybook", { source: readFileSync(file, "utf8") });
    await ask(console_, "saveProfile", { introduced: true, department: "sales" });

    const page = await context.newPage();
    await logIn(page, crm.url);
    const session = await context.newCDPSession(page);
    await session.send("ServiceWorker.enable");

    /** @param {boolean} isCold */
    const measure = async (isCold) => {
      // A person who has seen and done nothing yet: the prompt may come, and comes at once.
      await ask(console_, "eraseMyData", {});
      await ask(console_, "saveProfile", { introduced: true, department: "sales" });
      await page.evaluate(() => location.assign("#/companies"));
      await page.waitForTimeout(800);
      if (isCold) {
        await session.send("ServiceWorker.stopAllWorkers");
        await page.waitForTimeout(200);
      }
      return page.evaluate(untilPrompted, CONTROL);
    };

    await page.bringToFront();
    await measure(false); // warm up
    const warm = [];
    for (let i = 0; i < WARM; i++) warm.push(await measure(false));
    const cold = [];
    for (let i = 0; i < COLD; i++) cold.push(await measure(true));
    return {
      warmMs: round(percentile(warm, 0.95)),
      coldMs: round(percentile(cold, 0.95)),
      warmMedianMs: round(percentile(warm, 0.5)),
      coldMedianMs: round(percentile(cold, 0.5)),
    };
  } finally {
    await close();
    await crm.close();
  }
}

/**
 * Runs in the page; the end-to-end build's shadow roots are open.
 *
 * @param {string} control
 * @returns {Promise<number>} milliseconds
 */
function untilPrompted(control) {
  const isDrawn = () =>
    [...document.documentElement.querySelectorAll("*")].some((element) =>
      element.shadowRoot?.querySelector(".bubble"),
    );
  return new Promise((resolve, reject) => {
    let triggeredAt = 0;
    const started = performance.now();
    const look = () => {
      const now = performance.now();
      if (!triggeredAt && document.querySelector(control)) triggeredAt = now;
      if (triggeredAt && isDrawn()) resolve(now - triggeredAt);
      else if (now - started > 10_000) reject(new Error("No prompt in ten seconds."));
      else requestAnimationFrame(look);
    };
    location.assign("#/contacts/1/show");
    look();
  });
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 * @param {object} request
 */
function ask(page, name, request) {
  return page.evaluate((question) => chrome.runtime.sendMessage(question), {
    handrail: "admin",
    name,
    request,
  });
}
