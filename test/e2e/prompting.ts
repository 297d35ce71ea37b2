/** A small CRM with hash routes, and playbooks about it that prompt in this way or that. */
import type { Page } from "@playwright/test";
import type { Language } from "@/lib/core/language";
import { test as base } from "./locator";
import { askAdmin } from "./ready";

export { expect } from "@playwright/test";

interface Fixtures {
  /** Opens the CRM at this route, for instance `/deals/7`. */
  openCrm: (route: string) => Promise<void>;
  publishProcesses: (
    processes: readonly object[],
    options?: {
      readonly prompting?: object;
      readonly language?: Language;
      /** In place of what else the playbook says. */
      readonly more?: object;
      readonly department?: string;
    },
  ) => Promise<void>;
}

export const test = base.extend<Fixtures>({
  openCrm: async ({ page, show }, use) => {
    await use(async (route) => {
      await show(`crm#${route}`, crm);
      await page.locator("main h1").waitFor();
    });
  },

  publishProcesses: async ({ console_ }, use) => {
    await use(
      async (processes, { prompting, language = "en", more = {}, department = "sales" } = {}) => {
        const source = JSON.stringify({
          ...playbook,
          processes,
          ...(prompting ? { prompting } : {}),
          ...more,
        });
        await askAdmin(console_, "publishPlaybook", { source });
        await askAdmin(console_, "saveProfile", {
          introduced: true,
          department,
          language,
        });
      },
    );
  },
});

/** Prompts may follow each other as they like. */
export const noCaps = { minutesBetween: 0, perDay: 50, showings: 10, showingsIfClosed: 10 };

const text = (en: string, zh: string) => ({ en, "zh-CN": zh });

const page = (id: string, en: string, zh: string, hash: string, type?: string) => ({
  id,
  name: text(en, zh),
  path: "/crm",
  hash,
  ...(type ? { record: { type, name: "id" } } : {}),
});

const playbook = {
  handrail: 1,
  id: "deals",
  version: 1,
  title: text("Deals", "商机"),
  departments: [{ id: "sales", name: text("Sales", "销售部"), keyUsers: [{ name: "李娜" }] }],
  sites: [
    {
      id: "crm",
      name: text("CRM", "CRM"),
      origins: ["http://127.0.0.1:*"],
      pages: [
        page("deal", "Deal", "商机", "/deals/:id", "deal"),
        page("deals", "All deals", "全部商机", "/deals"),
        page("quotation", "Quotation", "报价单", "/quotations/:id", "quotation"),
      ],
    },
  ],
};

export function process(id: string, steps: readonly object[], more: object = {}) {
  return {
    id,
    title: text("Keep a deal moving", "推进商机"),
    why: text("Whoever stands in for you knows where it stands.", "代班的同事知道进展到哪一步。"),
    steps,
    ...more,
  };
}

export const filled = { kind: "field-filled" };

/** “Write down what was agreed”: the field at the top of a deal. */
export function noteStep(more: object = {}) {
  return {
    id: "note",
    title: text("Write down what was agreed", "写下谈定的内容"),
    why: text("A note of the same day is right; after a week it is a guess.", "当天写的才准确。"),
    replaces: text("column F “Result” of the visit sheet", "拜访表 F 列“结果”"),
    page: "deal",
    anchor: { selectors: ["#note"] },
    doneWhen: filled,
    ...more,
  };
}

/** “Say what happens next”. */
export function nextStep(more: object = {}) {
  return {
    id: "next",
    title: text("Say what happens next", "写清楚接下来做什么"),
    why: text("A deal without a next step goes cold.", "没有下一步的商机会变冷。"),
    replaces: text("column H of the pipeline sheet", "漏斗表 H 列"),
    page: "deal",
    anchor: { selectors: ["#next"] },
    doneWhen: filled,
    ...more,
  };
}

/** @param when see the playbook's schema */
export function prompted(when = "page-entered", more: object = {}) {
  return {
    prompt: {
      text: text(
        "One sentence: who does what, and by when.",
        "一句话就够：谁做什么，什么时候做完。",
      ),
      when,
      ...more,
    },
  };
}

/** Goes to another route as a click on a link does: no page is loaded. */
export async function goTo(crmPage: Page, route: string): Promise<void> {
  await crmPage.locator("nav a").evaluateAll((links, hash) => {
    links[0]?.setAttribute("href", `#${hash}`);
  }, route);
  await crmPage.locator("nav a").first().click();
  await crmPage.locator(`main[data-route="${route}"]`).waitFor();
}

export const bubbleOf = (crmPage: Page) => crmPage.locator(".bubble");
export const hintOf = (crmPage: Page) => crmPage.locator(".bubble.hint");

const crm = `<html lang="en"><meta charset="utf-8"><title>CRM</title>
<style>
  :root { color-scheme: light dark }
  body { font: 15px sans-serif; margin: 24px }
  nav a { margin-inline-end: 16px }
  label { display: block; margin: 14px 0; width: 320px }
  input, textarea { display: block; width: 320px; padding: 6px }
</style>
<nav><a href="#/deals">Deals</a><a href="#/reports">Reports</a></nav>
<main></main>
<script>
  const main = document.querySelector("main");
  const deal = (id) => \`<h1>Deal \${id}: Kessler Fördertechnik GmbH</h1>
    <p>Status: <output id="status">Open</output> <button id="win" type="button">Mark as won</button></p>
    <label>Agreed <input id="note"></label>
    <label>Next step <input id="next"></label>
    <label>Amount (EUR) <input id="amount"></label>
    <label>Remarks <textarea id="remarks"></textarea></label>
    <label><input id="export" type="checkbox" style="width:auto;display:inline"> Goes abroad</label>
    <div id="abroad"></div>\`;
  const draw = () => {
    const route = location.hash.slice(1);
    const [, kind, id] = route.split("/");
    main.innerHTML = id && kind === "deals" ? deal(id)
      : kind === "quotations" ? '<h1>Quotation ' + id + '</h1><label>Valid until <input id="valid"></label>'
      : '<h1>' + kind + '</h1>';
    main.dataset.route = route;
  };
  main.addEventListener("click", ({ target }) => {
    if (target.id === "win") document.querySelector("#status").textContent = "Won 赢单";
    if (target.id === "export") document.querySelector("#abroad").innerHTML =
      target.checked ? '<label id="customs">Customs number <input id="customs-number"></label>' : "";
  });
  addEventListener("hashchange", draw);
  draw();
</script></html>`;
