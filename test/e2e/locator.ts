/** Pages written for one test, and descriptors of what stands in them, as the picker makes them. */
import type { Page, Route } from "@playwright/test";
import type { Descriptor } from "@/lib/core/anchor/descriptor";
import { contentScriptWorld } from "../setup/content-script-world.mjs";
import { pageBundle } from "../setup/page-bundle.mjs";
import { test as base } from "./extension";
import { askAdmin } from "./ready";
import { often } from "../setup/often.mjs";

export { expect } from "@playwright/test";

/** Nobody listens there: the browser never gets so far. */
const CRM = "http://127.0.0.1:4199/";

/** What the content script told of an anchor. */
interface Told {
  readonly watch: string;
  readonly part: string;
  readonly state: string;
  readonly healed?: Descriptor;
}

interface Fixtures {
  page: Page;
  console_: Page;
  /** Shows this markup as a page of the CRM. */
  show: (path: string, html: string) => Promise<void>;
  /** Describes the elements that carry `data-target`, by its value. */
  describe: () => Promise<Record<string, Descriptor>>;
  publish: (steps: readonly object[]) => Promise<void>;
  /** What was told of anchors so far. */
  told: () => Promise<readonly Told[]>;
}

export const test = base.extend<Fixtures>({
  page: async ({ handrail }, use) => use(await handrail.context.newPage()),

  console_: async ({ handrail }, use) => use(await handrail.openConsole("/my-data")),

  show: async ({ page }, use) => {
    await use(async (path, html) => {
      await page.bringToFront();
      await page.unrouteAll();
      await page.route(`${CRM}**`, (route: Route) =>
        route.fulfill({ contentType: "text/html; charset=utf-8", body: `<!doctype html>${html}` }),
      );
      await page.goto(CRM + path);
    });
  },

  describe: async ({ page, handrail }, use) => {
    const code = await pageBundle("test/bench/page/in-page.ts", "handrailBench");
    await use(async () => {
      const evaluate = await contentScriptWorld(page, handrail.extensionId);
      await evaluate(code);
      return evaluate<Record<string, Descriptor>>("handrailBench.describeTargets()");
    });
  },

  publish: async ({ console_ }, use) => {
    await use(async (steps) => {
      await askAdmin(console_, "publishPlaybook", { source: JSON.stringify(playbookOf(steps)) });
      await askAdmin(console_, "saveProfile", {
        introduced: true,
        toldOfValues: true,
        department: "sales",
        language: "en",
      });
    });
  },

  told: async ({ console_ }, use) => {
    // What a content script sends reaches every page of the extension.
    await console_.evaluate(() => {
      const all: unknown[] = [];
      Object.assign(globalThis, { told: all });
      chrome.runtime.onMessage.addListener((message: { name?: string; request?: unknown }) => {
        const { observations = [] } = (message.request ?? {}) as { observations?: Told[] };
        all.push(
          ...observations.filter(
            (each) => (each as object as { kind: string }).kind === "anchor-looked",
          ),
        );
      });
    });
    await use(() => console_.evaluate(() => (globalThis as unknown as { told: Told[] }).told));
  },
});

const text = (en: string, zh: string) => ({ en, "zh-CN": zh });

/** A step whose prompt stands beside the anchor's element. */
export function step(id: string, anchor: object, doneWhen: object, hasPrompt = true) {
  return {
    id,
    title: text("Say what happens next", "写清楚接下来做什么"),
    why: text("A deal without a next step goes cold.", "没有下一步的商机会变冷。"),
    replaces: text("column H of the pipeline sheet", "漏斗表 H 列"),
    page: "opportunity",
    anchor,
    doneWhen,
    ...(hasPrompt ? { prompt: { text: text("One sentence.", "一句话。") } } : {}),
  };
}

function playbookOf(steps: readonly object[]) {
  return {
    handrail: 1,
    prompting: often,
    id: "next-steps",
    version: 1,
    title: text("Next steps", "下一步"),
    departments: [{ id: "sales", name: text("Sales", "销售部"), keyUsers: [{ name: "李娜" }] }],
    sites: [
      {
        id: "crm",
        name: text("CRM", "CRM"),
        origins: ["http://127.0.0.1:*"],
        pages: [{ id: "opportunity", name: text("Opportunity", "商机"), path: "/:page" }],
      },
    ],
    processes: [
      {
        id: "next-step",
        title: text("Write down the next step", "写下一步"),
        why: text("Whoever stands in for you knows.", "代班的同事知道。"),
        steps,
      },
    ],
  };
}
