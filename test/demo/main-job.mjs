// @ts-check
/**
 * The main job, played by real input events: a clerk logs in, is asked who they are, ignores a prompt,
 * logs a visit with a reload in the middle, gives an opportunity up; the admin looks at adoption and
 * exports it. What was played is counted here and must be what the exports say.
 */
import { join } from "node:path";
import {
  addTask,
  cancelDeal,
  logIn,
  nameDeal,
  noteField,
  openContact,
  openNewDeal,
  saveNote,
  writeNote,
} from "./crm-actions.mjs";
import {
  bubble,
  exportAdoption,
  introduce,
  openConsole,
  openedPanel,
  panelOf,
  publishPlaybook,
  stopCurrentCase,
} from "./handrail-actions.mjs";
import { Tally, differences } from "./tally.mjs";

/**
 * @param {object} options
 * @param {import("@playwright/test").BrowserContext} options.context
 * @param {string} options.extensionId
 * @param {string} options.crmUrl
 * @param {string} options.playbook file to publish
 * @param {string} options.out folder for exports and screenshots
 * @param {(line: string) => void} options.tell
 * @returns {Promise<{tally: Tally, differences: string[], console_: import("@playwright/test").Page, page:
 *   import("@playwright/test").Page}>} and the tabs of the console and of the CRM, for who plays on
 */
export async function playMainJob({ context, extensionId, crmUrl, playbook, out, tell }) {
  const tally = new Tally();
  const visit = tally.of("log-visit");
  const opportunity = tally.of("open-opportunity");
  tally.of("weekly-forecast");

  const console_ = await openConsole(context, extensionId, "playbook");
  await publishPlaybook(console_, playbook);
  tell("admin     published the demo playbook");

  const page = await context.newPage();
  await logIn(page, crmUrl);
  await openContact(page, 2);
  const panel = await panelOf(page);
  await introduce(panel, "Sales");
  tell("clerk     logged in, told the panel their department");

  await bubble(page, "Write down what was agreed").waitFor();
  visit.promptsShown++;
  await page.screenshot({ path: join(out, "prompt.png") });
  await openContact(page, 1);
  await bubble(page, "Write down what was agreed").waitFor();
  visit.promptsShown++;
  tell("clerk     saw the prompt “Write down what was agreed”, ignored it, opened another contact");

  await writeNote(page, "Visited the plant; they want a second line. 客户要求下周报价。");
  visit.started++;
  tally.stepDone("log-visit", "write-note");
  visit.promptsFollowed++;
  await bubble(page, "Set the next step").waitFor({ state: "detached" });
  await page.reload();
  await noteField(page).waitFor();
  await writeNote(page, "Visited the plant; they want a second line.");
  await saveNote(page);
  tally.stepDone("log-visit", "save-note");
  await bubble(page, "Set the next step as a task").waitFor();
  visit.promptsShown++;
  await page.screenshot({ path: join(out, "panel.png") });
  await addTask(page, "Send the offer for line 2");
  tally.stepDone("log-visit", "next-step");
  visit.promptsFollowed++;
  visit.completed++;
  await bubble(page, "Set the next step as a task").waitFor({ state: "detached" });
  tell("clerk     logged the visit, with a reload in the middle: completed");

  await openNewDeal(page);
  opportunity.started++;
  await bubble(page, "Name the opportunity").waitFor();
  opportunity.promptsShown++;
  await nameDeal(page, "Filling line, Chengdu");
  tally.stepDone("open-opportunity", "name");
  opportunity.promptsFollowed++;
  await bubble(page, "Enter the expected amount").waitFor();
  opportunity.promptsShown++;
  await cancelDeal(page);
  await stopCurrentCase(await openedPanel(page));
  opportunity.abandoned++;
  tell("clerk     began an opportunity, cancelled it, stopped the process: abandoned");

  await console_.goto(`chrome-extension://${extensionId}/options.html#/adoption`);
  await console_.reload();
  const csv = await exportAdoption(
    console_,
    "All figures in one table (.csv)",
    join(out, "adoption.csv"),
  );
  const json = await exportAdoption(console_, "For programs (.json)", join(out, "adoption.json"));
  await console_.waitForTimeout(500); // bars are drawn
  await console_.screenshot({ path: join(out, "dashboard.png"), fullPage: true });
  tell("admin     looked at adoption and exported it");

  return { tally, differences: differences(tally, JSON.parse(json), csv), console_, page };
}
