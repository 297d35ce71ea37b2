// @ts-check
/** A playbook for the opportunity that test/pages and releases.mjs show. */

import { askAdmin } from "./handrail.mjs";
import { often } from "../setup/often.mjs";

export const STEP = "Say what happens next";

/**
 * @param {import("./bidi.mjs").Tab} console_
 * @param {string} process its id: what was done in one keeps no prompt of another away
 */
export async function publishNextStep(console_, process) {
  const { playbook } = await askAdmin(console_, "playbook", {});
  const version = (playbook?.version ?? 0) + 1;
  await askAdmin(console_, "publishPlaybook", { source: nextStepPlaybook(version, process) });
}

/**
 * @param {number} version
 * @param {string} process
 */
function nextStepPlaybook(version, process) {
  return JSON.stringify({
    handrail: 1,
    prompting: often,
    id: "next-steps",
    version,
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
        id: process,
        title: text("Write down the next step", "写下一步"),
        why: text("Whoever stands in for you knows.", "代班的同事知道答应了什么。"),
        steps: [
          {
            id: "write",
            title: text(STEP, "写清楚接下来做什么"),
            why: text("A deal without a next step goes cold.", "没有下一步的商机会变冷。"),
            replaces: text("column H of the pipeline sheet", "漏斗表 H 列"),
            page: "opportunity",
            anchor: { labels: ["Next step"], role: "textbox" },
            doneWhen: { kind: "field-filled" },
            prompt: { text: text("One sentence, with a day.", "一句话，写上日期。") },
          },
        ],
      },
    ],
  });
}

/** @type {(en: string, zh: string) => {en: string, "zh-CN": string}} */
function text(en, zh) {
  return { en, "zh-CN": zh };
}
