/** When prompts come, how loudly, and how they go: what a clerk meets in the CRM. */
import type { Frame, Page } from "@playwright/test";
import {
  bubbleOf,
  expect,
  filled,
  goTo,
  hintOf,
  nextStep,
  noCaps,
  noteStep,
  process,
  prompted,
  test,
} from "./prompting";
import { expectToPointAt } from "./points-at";
import { figuresOf } from "./ready";

/** Long enough for a plan to come and be drawn. */
const A_WHILE_MS = 2500;

/** Types into a field, and leaves it. */
async function fill(page: Page, field: string, value: string): Promise<void> {
  await page.locator(field).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(value);
  await page.keyboard.press("Tab");
}

/** What stays away has to be waited for, too. */
async function expectNoPrompt(page: Page, forMs = A_WHILE_MS): Promise<void> {
  await page.waitForTimeout(forMs);
  await expect(bubbleOf(page)).toHaveCount(0);
}

const step = (panel: Frame, title: string) => panel.locator("li").filter({ hasText: title });

test("an idle prompt comes after doing nothing, not while the person types elsewhere", async ({
  openCrm,
  page,
  publishProcesses,
}) => {
  await publishProcesses([process("deal", [noteStep(prompted("idle", { idleSeconds: 10 }))])]);
  await openCrm("/deals/4711");
  await page.locator("#remarks").click();
  for (let i = 0; i < 7; i++) {
    await page.keyboard.type("周二去现场 ");
    await page.waitForTimeout(2000);
    await expect(bubbleOf(page)).toHaveCount(0);
  }
  await expectNoPrompt(page, 6000);
  await expect(bubbleOf(page)).toBeVisible({ timeout: 8000 });
  await expectToPointAt(bubbleOf(page), page.locator("#note"));
});

const leaving = () => process("deal", [noteStep(), nextStep(prompted("leaving"))]);
const leftOpen = "You left with this step still open.";

for (const [name, route] of [
  ["a page of the playbook", "/deals"],
  ["a page that the playbook does not know", "/reports"],
  ["another record", "/deals/4712"],
] as const) {
  test(`leaving for ${name} with a step open is said once, and leads back`, async ({
    openCrm,
    page,
    publishProcesses,
  }) => {
    await publishProcesses([leaving()]);
    await openCrm("/deals/4711");
    await fill(page, "#note", "Preis bis Freitag zugesagt");
    await expectNoPrompt(page);
    await goTo(page, route);
    const card = bubbleOf(page).filter({ hasText: leftOpen });
    await expect(card).toBeVisible();
    await expect(card).toContainText("Say what happens next");
    const [box, size] = [await card.boundingBox(), page.viewportSize()];
    expect(box && size && size.height - box.y - box.height).toBe(16);
    await card.getByRole("button", { name: "Go back" }).click();
    await expect(page).toHaveURL(/#\/deals\/4711$/);
    await expect(bubbleOf(page)).toHaveCount(0);
    await fill(page, "#next", "Li Na ruft am Montag an");
    await goTo(page, route);
    await expectNoPrompt(page);
  });
}

test("an address that the CRM corrects by itself does not take the card away", async ({
  openCrm,
  page,
  publishProcesses,
}) => {
  await publishProcesses([leaving()]);
  await openCrm("/deals/4711");
  await fill(page, "#note", "Muster bestellt");
  await goTo(page, "/deals");
  await page.evaluate(() => history.replaceState(null, "", "?page=1&sort=name#/deals"));
  await expect(bubbleOf(page)).toContainText(leftOpen);
  await page.waitForTimeout(A_WHILE_MS);
  await expect(bubbleOf(page)).toBeVisible();
});

test("who goes on to another tab of the record, or meets a frame in it, has not left", async ({
  openCrm,
  page,
  publishProcesses,
}) => {
  await publishProcesses([
    process("deal", [
      noteStep(),
      nextStep(prompted("leaving")),
      { ...nextStep(prompted()), id: "amount", anchor: { selectors: ["#amount"] } },
    ]),
  ]);
  await openCrm("/deals/4711");
  await fill(page, "#note", "合同周五寄出");
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.src = "/editor";
    document.body.append(frame);
  });
  await page.waitForTimeout(A_WHILE_MS);
  await page.evaluate(() => history.replaceState(null, "", "?tab=history#/deals/4711"));
  await fill(page, "#remarks", "ok");
  await page.waitForTimeout(A_WHILE_MS);
  await expect(bubbleOf(page).filter({ hasText: leftOpen })).toHaveCount(0);
  await goTo(page, "/deals");
  await expect(bubbleOf(page)).toContainText(leftOpen);
});

test("a prompt that stands goes on standing when a frame loads or the address is corrected", async ({
  openCrm,
  page,
  publishProcesses,
}) => {
  await publishProcesses([process("deal", [noteStep(prompted())])]);
  await openCrm("/deals/4711");
  await expect(bubbleOf(page)).toBeVisible();
  await page.waitForTimeout(1000);
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.src = "/editor";
    document.body.append(frame);
  });
  await page.waitForTimeout(1000);
  await page.evaluate(() => history.replaceState(null, "", "?tab=overview#/deals/4711"));
  await page.waitForTimeout(A_WHILE_MS);
  await expect(bubbleOf(page)).toBeVisible();
});

test("help fades with unaided completions: at once, after a while, a hint", async ({
  console_,
  openCrm,
  page,
  publishProcesses,
}) => {
  test.slow();
  // Each deal is a case of its own from when it is opened.
  const starting = { startsOn: "deal" };
  await publishProcesses([process("deal", [noteStep(prompted())], starting)], {
    prompting: noCaps,
  });
  const completed = async (count: number) =>
    expect.poll(async () => (await figuresOf(console_)).steps["deal/note"]).toBe(count);

  await openCrm("/deals/1");
  for (const id of [1, 2]) {
    if (id > 1) await goTo(page, `/deals/${id}`);
    await expect(bubbleOf(page)).toBeVisible({ timeout: 4000 });
    await fill(page, "#note", `Preisliste ${id} geschickt`);
    await completed(id);
    await expect(bubbleOf(page)).toHaveCount(0);
  }
  for (const id of [3, 4]) {
    await goTo(page, `/deals/${id}`);
    await expectNoPrompt(page, 3000);
    await page.locator("#note").click();
    await page.keyboard.type("Muster ");
    // Who has begun does not see it any more, however long it takes.
    await expectNoPrompt(page, 10_500);
    await page.keyboard.type("bestellt");
    await page.keyboard.press("Tab");
    await completed(id);
  }
  expect(await figuresOf(console_)).toMatchObject({ promptsShown: 2 });

  await goTo(page, "/deals/5");
  await expectNoPrompt(page, 10_000);
  await expect(hintOf(page)).toBeVisible({ timeout: 6000 });
  await expect(hintOf(page)).toHaveText(/^Write down what was agreed×$/);
  await expectToPointAt(hintOf(page), page.locator("#note"));
});

test("after two completions the prompt waits six seconds for who does not begin", async ({
  console_,
  openCrm,
  page,
  publishProcesses,
}) => {
  await publishProcesses([process("deal", [noteStep(prompted())], { startsOn: "deal" })], {
    prompting: noCaps,
  });
  await openCrm("/deals/1");
  for (const id of [1, 2]) {
    if (id > 1) await goTo(page, `/deals/${id}`);
    await expect(bubbleOf(page)).toBeVisible({ timeout: 4000 });
    await fill(page, "#note", "Termin am 12.");
    await expect.poll(async () => (await figuresOf(console_)).steps["deal/note"]).toBe(id);
  }
  await goTo(page, "/deals/3");
  await expectNoPrompt(page, 4500);
  await expect(bubbleOf(page)).toBeVisible({ timeout: 5000 });
  await expect(hintOf(page)).toHaveCount(0);
});

test("“Not for me” holds over a reload, and the panel brings the prompt back", async ({
  handrail,
  openCrm,
  page,
  publishProcesses,
}) => {
  await publishProcesses([process("deal", [noteStep(prompted())])]);
  await openCrm("/deals/4711");
  await bubbleOf(page).getByRole("button", { name: "Not for me" }).click();
  await expect(bubbleOf(page)).toHaveCount(0);
  await page.reload();
  await expectNoPrompt(page);
  const panel = await handrail.openPanelOf(page);
  await expect(panel.getByText("No prompts for this step, as you asked.")).toBeVisible();
  await panel.getByRole("button", { name: "Show prompts again" }).click();
  await expect(panel.getByText("No prompts for this step, as you asked.")).toHaveCount(0);
  await expect(bubbleOf(page)).toBeVisible();
});

test("nothing is offered that would change nothing: no prompt, or one that must come", async ({
  handrail,
  openCrm,
  page,
  publishProcesses,
}) => {
  const steps = [noteStep(), nextStep(prompted("leaving"))];
  await publishProcesses([process("deal", steps, { reminders: "exempt" })]);
  await openCrm("/deals/4711");
  const panel = await handrail.openPanelOf(page);
  const later = panel.getByRole("button", { name: "Later" });
  const noPrompts = panel.getByRole("button", { name: "Not for me" });
  await expect(panel.getByRole("button", { name: "I need help" })).toBeVisible();
  await expect(later).toHaveCount(0); // the note has no prompt
  await expect(noPrompts).toHaveCount(0);
  await fill(page, "#note", "Muster bis Freitag zugesagt");
  await expect(later).toBeVisible();
  await expect(noPrompts).toHaveCount(0);
  await goTo(page, "/deals");
  const card = bubbleOf(page).filter({ hasText: leftOpen });
  await expect(card.getByRole("button", { name: "Later" })).toBeVisible();
  await expect(card.getByRole("button", { name: "Not for me" })).toHaveCount(0);
});

test("a playbook that says nothing about it interrupts once in half an hour", async ({
  openCrm,
  page,
  publishProcesses,
}) => {
  const valid = { page: "quotation", anchor: { selectors: ["#valid"] } };
  await publishProcesses([
    process("deal", [noteStep(prompted())]),
    process("quotation", [nextStep({ ...prompted(), ...valid })]),
  ]);
  await openCrm("/deals/4711");
  await expect(bubbleOf(page)).toBeVisible();
  await goTo(page, "/quotations/88");
  await expectNoPrompt(page, 5000);
});

test("what no page can show is confirmed in the panel, and taken back there, also minutes later", async ({
  console_,
  handrail,
  openCrm,
  page,
  publishProcesses,
}) => {
  await publishProcesses([process("deal", [noteStep({ doneWhen: { kind: "confirmed" } })])]);
  await openCrm("/deals/4711");
  const panel = await handrail.openPanelOf(page);
  await panel.getByRole("button", { name: "I have done this" }).click();
  await expect.poll(() => figuresOf(console_)).toMatchObject({ started: 1, completed: 1 });
  const takeBack = panel.getByRole("button", { name: "Not done after all" });
  await expect(panel.getByText("Every required step is finished.")).toBeVisible();
  if (!(await takeBack.isVisible()))
    await step(panel, "Write down what was agreed").getByRole("button").first().click();
  await handrail.serviceWorker.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 3 * 60_000;
  });
  await takeBack.click();
  await expect(panel.getByText("Every required step is finished.")).toHaveCount(0);
  await panel.getByRole("button", { name: "I have done this" }).click();
  await expect(panel.getByText("Every required step is finished.")).toBeVisible();
  expect(await figuresOf(console_)).toMatchObject({ started: 1, completed: 1 });
});

test("what is confirmed on another page counts for the case that the panel shows", async ({
  console_,
  handrail,
  openCrm,
  page,
  publishProcesses,
}) => {
  await publishProcesses([
    process("deal", [noteStep(), nextStep({ doneWhen: { kind: "confirmed" } })]),
  ]);
  await openCrm("/deals/4711");
  await fill(page, "#note", "Zusage am Telefon");
  await expect.poll(() => figuresOf(console_)).toMatchObject({ started: 1 });
  await goTo(page, "/deals/4712");
  await goTo(page, "/deals");
  const panel = await handrail.openPanelOf(page);
  const elsewhere = panel.getByRole("region", { name: "Open elsewhere" });
  await elsewhere.getByRole("button").first().click();
  await elsewhere.getByRole("button", { name: "I have done this" }).click();
  await expect.poll(() => figuresOf(console_)).toMatchObject({ started: 1, completed: 1 });
});

test("a status that the page shows after a press completes its step", async ({
  console_,
  openCrm,
  page,
  publishProcesses,
}) => {
  const status = { selectors: ["#status"] };
  const doneWhen = { kind: "status-reached", status, oneOf: ["Won 赢单", "Lost"] };
  await publishProcesses([process("deal", [noteStep({ doneWhen })])]);
  await openCrm("/deals/4711");
  await page.waitForTimeout(A_WHILE_MS);
  expect(await figuresOf(console_)).toMatchObject({ started: 0 });
  await page.getByRole("button", { name: "Mark as won" }).click();
  await expect.poll(() => figuresOf(console_)).toMatchObject({ started: 1, completed: 1 });
});

test("a step with a condition is there when its element is", async ({
  handrail,
  openCrm,
  page,
  publishProcesses,
}) => {
  const onlyIf = [{ kind: "shows", element: { selectors: ["#customs"] } }];
  await publishProcesses([process("deal", [noteStep(), nextStep({ onlyIf })])]);
  await openCrm("/deals/4711");
  const panel = await handrail.openPanelOf(page);
  const note = step(panel, "Write down what was agreed");
  const customs = step(panel, "Say what happens next");
  await expect(note).toBeVisible();
  await expect(customs).toHaveCount(0);
  await page.locator("#export").check();
  await expect(customs).toBeVisible();
  await page.locator("#export").uncheck();
  await expect(customs).toHaveCount(0);
});

test("a number field is not filled by letters, but by full-width digits", async ({
  console_,
  openCrm,
  page,
  publishProcesses,
}) => {
  const anchor = { selectors: ["#amount"] };
  await publishProcesses([
    process("deal", [noteStep({ anchor, doneWhen: { ...filled, is: "number" } })]),
  ]);
  await openCrm("/deals/4711");
  await page.waitForTimeout(A_WHILE_MS);
  await fill(page, "#amount", "to be agreed");
  await page.waitForTimeout(A_WHILE_MS);
  expect(await figuresOf(console_)).toMatchObject({ started: 0 });
  await fill(page, "#amount", "１２，５００");
  await expect.poll(() => figuresOf(console_)).toMatchObject({ started: 1, completed: 1 });
});
