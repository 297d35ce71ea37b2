/** The pages of test/pages with a playbook for their form, in a browser whose person has said who they are. */
import type { Locator, Page } from "@playwright/test";
import { startPages } from "../pages/server.mjs";
import { test as base } from "./extension";
import { askAdmin } from "./ready";
import { often } from "../setup/often.mjs";

export { expect } from "@playwright/test";

interface Fixtures {
  pages: Awaited<ReturnType<typeof startPages>>;
  console_: Page;
  /** Opens a page of test/pages in the test's language. */
  open: (shape: string) => Promise<Page>;
  /** `false`: the panel asks who the person is. */
  introduced: boolean;
  /** Of the field, where it is another than the form's “Next step”. */
  anchor: object;
}

export const test = base.extend<Fixtures>({
  introduced: [true, { option: true }],
  anchor: [{ labels: ["Next step", "下一步"], role: "textbox" }, { option: true }],

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the first parameter
  pages: async ({}, use) => {
    const pages = await startPages();
    await use(pages);
    await pages.close();
  },

  page: async ({ handrail }, use) => use(await handrail.context.newPage()),

  console_: async ({ handrail, language, introduced, anchor }, use) => {
    const console_ = await handrail.openConsole("/my-data");
    await askAdmin(console_, "publishPlaybook", { source: JSON.stringify(playbookOf(anchor)) });
    await askAdmin(console_, "saveProfile", {
      introduced,
      department: introduced ? "sales" : null,
      language: language === "zh-CN" ? "zh-CN" : "en",
    });
    await use(console_);
  },

  open: async ({ page, pages, language, console_: _ready }, use) => {
    await use(async (shape) => {
      await page.bringToFront();
      await page.goto(pages.url + shape + (language === "zh-CN" ? "?lang=zh" : ""));
      return page;
    });
  },
});

function playbookOf(anchor: object) {
  const text = (en: string, zh: string) => ({ en, "zh-CN": zh });
  return {
    handrail: 1,
    prompting: often,
    id: "next-steps",
    version: 1,
    title: text("Next steps in the CRM", "在 CRM 里写下一步"),
    departments: [
      { id: "sales", name: text("Sales", "销售部"), keyUsers: [{ name: "Li Na 李娜" }] },
    ],
    sites: [
      {
        id: "crm",
        name: text("CRM", "CRM"),
        origins: ["http://127.0.0.1:*"],
        pages: [{ id: "opportunity", name: text("Opportunity", "商机"), path: "/:shape" }],
      },
    ],
    processes: [
      {
        id: "next-step",
        title: text("Write down the next step", "写下一步"),
        why: text(
          "Whoever stands in for you knows what was promised.",
          "代班的同事知道答应了什么。",
        ),
        steps: [
          {
            id: "write",
            title: text("Say what happens next", "写清楚接下来做什么"),
            why: text("A deal without a next step goes cold.", "没有下一步的商机会变冷。"),
            replaces: text("column H of the pipeline sheet", "漏斗表 H 列"),
            page: "opportunity",
            anchor,
            doneWhen: { kind: "field-filled" },
            prompt: { text: text("One sentence, with a day.", "一句话，写上日期。") },
          },
          {
            id: "save",
            title: text("Save it", "保存"),
            why: text("Only what is saved is seen.", "保存了别人才看得到。"),
            replaces: text("the e-mail to the back office", "发给内勤的邮件"),
            page: "opportunity",
            anchor: { labels: ["Save", "保存"], role: "button" },
            doneWhen: {
              kind: "record-saved",
              evidence: {
                kind: "appears",
                anchor: { selectors: ["[role=status]"], text: ["Saved", "已保存"] },
              },
            },
          },
        ],
      },
    ],
  };
}

/** In the page or in a frame of it. */
export function prompt(within: Pick<Page, "locator">): Locator {
  return within.locator(".bubble");
}

/** Whether a click at the middle of it reaches it, and nothing lies over it. */
export async function isOnTop(element: Locator): Promise<boolean> {
  return element.evaluate((found) => {
    const { left, top, width, height } = found.getBoundingClientRect();
    const x = left + width / 2;
    const y = top + height / 2;
    const root = found.getRootNode() as ShadowRoot;
    const hit = document.elementFromPoint(x, y);
    const inner = root.elementFromPoint(x, y);
    return hit === root.host && inner !== null && (found === inner || found.contains(inner));
  });
}
