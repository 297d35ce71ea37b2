/**
 * What every end-to-end test starts from: a Chromium with the extension in a fresh profile, a CRM
 * with its seed data, and a page on it.
 */
import { test as base, type Frame, type Page } from "@playwright/test";

import { startCrm } from "../crm/server.mjs";
import { ensureBuild } from "../setup/build.mjs";
import { launchChromium, type Language, type Launched } from "../setup/chromium-flags.mjs";

export interface Handrail extends Pick<
  Launched,
  "context" | "extensionId" | "serviceWorker" | "pid"
> {
  /** The admin console in a new tab; `hash` is the route, for instance `/sites`. */
  openConsole(hash?: string): Promise<Page>;
  /** The panel that the extension has put into the page, once it is there. */
  openPanelOf(page: Page): Promise<Frame>;
}

interface Fixtures {
  /** `test.use({ language: 'zh-CN' })` for a browser in Chinese. */
  language: Language;
  /** More switches for the browser. */
  args: readonly string[];
  crm: Awaited<ReturnType<typeof startCrm>>;
  handrail: Handrail;
  page: Page;
}

export const test = base.extend<Fixtures>({
  language: ["en-US", { option: true }],
  args: [[], { option: true }],

  // Playwright reads the names of the first parameter, so it must be a pattern, even an empty one.
  // oxlint-disable-next-line no-empty-pattern
  crm: async ({}, use) => {
    const crm = await startCrm({ port: 0 });
    await use(crm);
    await crm.close();
  },

  handrail: async ({ language, args }, use) => {
    const extension = await ensureBuild("chrome-mv3-e2e");
    const { close, ...launched } = await launchChromium({ extension, language, args });
    await use({
      ...launched,
      openConsole: async (hash = "") => {
        const page = await launched.context.newPage();
        await page.goto(`chrome-extension://${launched.extensionId}/options.html#${hash}`);
        return page;
      },
      openPanelOf: panelOf,
    });
    await close();
  },

  page: async ({ handrail, crm }, use) => {
    const page = await handrail.context.newPage();
    await page.goto(crm.url);
    await use(page);
  },
});

export { expect } from "@playwright/test";

async function panelOf(page: Page): Promise<Frame> {
  // The host part changes with every start of the browser when the panel has a dynamic address.
  const isPanel = (frame: Frame) => /^chrome-extension:\/\/[^/]+\/panel\.html/.test(frame.url());
  const panel = page.frames().find(isPanel) ?? (await page.waitForEvent("framenavigated", isPanel));
  await panel.waitForLoadState();
  return panel;
}
