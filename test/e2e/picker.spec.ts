import type { Frame } from "@playwright/test";
import axe from "axe-core";
import type { AxeResults } from "axe-core";
import { logIn, openContact } from "../demo/crm-actions.mjs";
import { bar, chip, expectNone, hover, listenIn, startPicking, storedPick, take } from "./picking";
import { understood } from "./picking";
import { askAdmin, makeReady } from "./ready";
import { expect, test } from "./shapes";

const STEP = "Say what happens next";

test("what is clicked is understood, and nothing of it reaches the CRM", async ({
  handrail,
  open,
}) => {
  const page = await open("plain");
  const panel = await handrail.openPanelOf(page);
  const heard = await listenIn(page);
  await startPicking(page, panel, STEP);
  await expect(bar(page)).toContainText(`Point at the control for: ${STEP}`);

  await hover(page, page.getByText("Save", { exact: true }));
  await expect(chip(page)).toHaveText("Button “Save” in the form “Edit opportunity”");
  await take(page, page.getByLabel("Next step"), panel);

  await expect(panel.getByText("Field “Next step” in the form “Edit opportunity”")).toBeVisible();
  await expect(panel.getByText("It is the only one of its name here.")).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
  expect(await heard()).toEqual([]);
  expect(await page.evaluate(() => document.activeElement?.id)).not.toBe("next-step");
});

test("an admin publishes it, and puts the version before back", async ({
  handrail,
  open,
  console_,
}) => {
  const page = await open("plain");
  const panel = await handrail.openPanelOf(page);
  await startPicking(page, panel, STEP);
  await take(page, page.getByLabel("Next step"), panel);
  await panel.getByRole("button", { name: "Use it for this step" }).click();
  await expect(panel.getByText("Publishes version 2")).toBeVisible();
  await panel.getByRole("button", { name: "Publish" }).click();
  await expect(panel.getByText("Version 2 is in force.")).toBeVisible();

  const { playbook } = await askAdmin(console_, "playbook", {});
  const anchor = playbook?.processes[0]?.steps[0]?.anchor;
  expect(anchor).toMatchObject({ selectors: [], labels: [] });
  // Names written by hand are kept: one of them is what the field is called here.
  expect(anchor?.descriptor?.labels).toEqual(expect.arrayContaining(["next step", "下一步"]));
  await expect(page.locator(".bubble").filter({ hasText: STEP })).toBeVisible();

  await panel.getByRole("button", { name: "Put version 1 back" }).click();
  await expect
    .poll(async () => (await askAdmin(console_, "playbook", {})).playbook?.version)
    .toBe(1);
});

test("a key user takes the changed playbook along as a file", async ({
  handrail,
  open,
  console_,
}) => {
  await askAdmin(console_, "saveProfile", { role: "key-user" });
  const page = await open("plain");
  const panel = await handrail.openPanelOf(page);
  await startPicking(page, panel, STEP);
  await take(page, page.getByLabel("Next step"), panel);
  await expect(panel.getByRole("button", { name: "Use it for this step" })).toHaveCount(0);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: "Download the changed playbook" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("next-steps-v2.json");
  expect((await askAdmin(console_, "playbook", {})).playbook?.version).toBe(1);
});

test("the keyboard alone: walk, widen, take", async ({ handrail, open }) => {
  const page = await open("dialog-native");
  await page.getByRole("button", { name: "Edit opportunity" }).click();
  const panel = await handrail.openPanelOf(page);
  await startPicking(page, panel, STEP);
  const heard = await listenIn(page);
  await page.keyboard.press("Tab");
  await expect(chip(page)).toContainText("Field “Customer”");
  await page.keyboard.press("ArrowRight");
  await expect(chip(page)).toContainText("Field “Next step”");
  await page.keyboard.press("ArrowUp");
  await expect(chip(page)).not.toContainText("Field");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(understood(panel)).toBeFocused();
  await expect(panel.getByText("Field “Next step”").first()).toBeVisible();
  expect(await heard()).toEqual([]);
  await expect(page.locator("dialog#opportunity")).toBeVisible();
});

test("a click takes what it is on, wherever the keyboard has walked meanwhile", async ({
  handrail,
  open,
}) => {
  const page = await open("plain");
  const panel = await handrail.openPanelOf(page);
  await startPicking(page, panel, STEP);
  await hover(page, page.getByLabel("Next step"));
  await page.keyboard.press("ArrowRight");
  await expect(chip(page)).not.toContainText("Field “Next step”");
  await page.mouse.down();
  await page.mouse.up();
  await understood(panel).waitFor();
  await expect(panel.getByText("Field “Next step” in the form “Edit opportunity”")).toBeVisible();
});

test("in frames of frames, by mouse and by keyboard", async ({ handrail, open }) => {
  const page = await open("frames");
  const inner = page
    .frameLocator('iframe[title="Workspace"]')
    .frameLocator('iframe[title="Record"]');
  await inner.getByLabel("Next step").waitFor();
  const panel = await handrail.openPanelOf(page);
  await startPicking(page, panel, STEP);
  await take(page, inner.getByLabel("Next step"), panel);
  await expect(panel.getByText("Field “Next step” in the form “Edit opportunity”")).toBeVisible();

  await panel.getByRole("button", { name: "Point again" }).click();
  await bar(page).waitFor();
  const reached = inner.locator(".chip").filter({ hasText: "Field “Next step”" });
  for (let press = 0; press < 15 && (await reached.count()) === 0; press++) {
    await page.keyboard.press("Tab");
    await page.waitForTimeout(250);
  }
  await page.keyboard.press("Enter");
  await understood(panel).waitFor();
  await expect(panel.getByText("Field “Next step” in the form “Edit opportunity”")).toBeVisible();
});

for (const shape of ["shadow-open", "shadow-closed", "lwc"]) {
  test(`inside components: ${shape}`, async ({ handrail, open }) => {
    const page = await open(shape);
    const panel = await handrail.openPanelOf(page);
    await startPicking(page, panel, STEP);
    // Playwright cannot look into a closed root; the keyboard can.
    const reached = chip(page).filter({ hasText: "Field “Next step”" });
    for (let press = 0; press < 12 && (await reached.count()) === 0; press++) {
      await page.keyboard.press("Tab");
      await page.waitForTimeout(250); // the next key must not overtake the outline
    }
    await expect(reached).toHaveCount(1);
    const box = await page.locator(".spot").boundingBox();
    await page.mouse.move(5, 300);
    await page.mouse.click((box?.x ?? 0) + 40, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await expect(panel.getByText(/Field “Next step”/).first()).toBeVisible();
  });
}

test("Escape leaves no trace", async ({ handrail, open }) => {
  const page = await open("plain");
  const panel = await handrail.openPanelOf(page);
  const trace = () =>
    page.evaluate(() => [
      document.documentElement.children.length,
      document.documentElement.getAttributeNames().sort().join(),
      document.body.outerHTML,
    ]);
  const before = await trace();
  await startPicking(page, panel, STEP);
  await hover(page, page.getByLabel("Next step"));
  await page.keyboard.press("Escape");
  await expect(bar(page)).toHaveCount(0);
  expect(await trace()).toEqual(before);
  expect(await storedPick(handrail.serviceWorker)).toBeUndefined();
  await page.getByLabel("Next step").click();
  await page.keyboard.type("call back on Tuesday");
  await expect(page.getByLabel("Next step")).toHaveValue("call back on Tuesday");
});

test("events that the page makes up pick nothing", async ({ handrail, open }) => {
  const page = await open("plain");
  const panel = await handrail.openPanelOf(page);
  await startPicking(page, panel, STEP);
  await hover(page, page.getByLabel("Next step"));
  await page.evaluate(() => {
    const targets = [window, document.body, ...document.documentElement.children];
    for (const target of targets) {
      for (const type of [
        "pointermove",
        "pointerdown",
        "pointerup",
        "mousedown",
        "mouseup",
        "click",
      ])
        target.dispatchEvent(
          new MouseEvent(type, {
            bubbles: true,
            composed: true,
            clientX: 300,
            clientY: 200,
            detail: 1,
          }),
        );
      for (const key of ["Enter", "Escape", " "])
        target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
      for (const button of target instanceof Element
        ? (target.shadowRoot?.querySelectorAll("button") ?? [])
        : []) {
        button.click();
      }
    }
  });
  await page.waitForTimeout(300);
  await expect(bar(page)).toBeVisible();
  expect(await storedPick(handrail.serviceWorker)).toMatchObject({
    phase: "picking",
    result: null,
  });
});

test("in another language: yes adds what is written there", async ({ handrail, open, pages }) => {
  const page = await open("plain");
  let panel = await handrail.openPanelOf(page);
  await startPicking(page, panel, STEP);
  await take(page, page.getByLabel("Next step"), panel);
  await page.goto(`${pages.url}plain?lang=zh`);
  panel = await handrail.openPanelOf(page);
  await panel.getByRole("button", { name: "Look for it on this page" }).click();
  await expect(page.locator(".ring")).toBeVisible();
  await panel.getByRole("button", { name: "Yes" }).click();
  await expect(panel.getByText("Seen on 2 pages so far.")).toBeVisible();
  await panel.getByText(/^Details: how sure/).click();
  await expect(panel.getByRole("button", { name: "Do not store “下一步”" })).toBeVisible();
  await panel.getByRole("button", { name: "Do not store “下一步”" }).click();
  await expect(panel.getByText("下一步", { exact: true })).toHaveCount(0);
});

test("from the console into the CRM", async ({ handrail, open, console_ }) => {
  const page = await open("plain");
  await handrail.openPanelOf(page);
  await console_.bringToFront();
  await console_.goto(`chrome-extension://${handrail.extensionId}/options.html#/playbook`);
  await console_.reload();
  await expect(console_.getByText("Written by hand: Next step")).toBeVisible();
  await console_
    .getByRole("button", { name: `Pick in the CRM: ${STEP}, the field or button it is about` })
    .click();
  await expect(console_.getByText("Handrail waits in the CRM’s tab")).toBeVisible();
  await bar(page).waitFor();
  await expect(bar(page)).toContainText(STEP);
});

test("is not there for people who only work in the CRM", async ({ handrail, open, console_ }) => {
  await askAdmin(console_, "saveProfile", { role: "user" });
  const page = await open("plain");
  const panel = await handrail.openPanelOf(page);
  await panel.getByText(STEP).first().waitFor();
  await expect(panel.getByRole("button", { name: "I did it in the old sheet" })).toBeVisible();
  await expect(panel.getByRole("button", { name: `More for “${STEP}”` })).toHaveCount(0);
  const answer = await panel.evaluate(() =>
    chrome.runtime.sendMessage({ handrail: "panel", name: "startPick", request: { anchor: null } }),
  );
  expect(answer).toEqual({ ok: false, error: { code: "denied" } });
});

const forms = [
  ["plain", "Customer", ["Kessler", "48,000", "Anja"]],
  ["plain?lang=zh", "客户", ["宁波", "远航", "48,000"]],
] as const;

for (const [address, label, words] of forms) {
  test(`a form's customer is in no word that would be stored: ${address}`, async ({
    handrail,
    open,
    page,
    pages,
  }) => {
    await open("plain");
    await page.goto(pages.url + address);
    const panel = await handrail.openPanelOf(page);
    await startPicking(page, panel, STEP);
    await take(page, page.getByLabel(label), panel);
    const pick = await storedPick(handrail.serviceWorker);
    expect(pick?.result?.seen).toHaveLength(1);
    expectNone(pick?.result?.seen ?? [], words);
  });
}

test("on a contact's page of the CRM, no word of the contact", async ({
  handrail,
  crm,
  page,
  console_,
}) => {
  await makeReady(console_);
  await logIn(page, crm.url);
  await openContact(page, 2);
  const panel = await handrail.openPanelOf(page);
  const secrets = ["Daniel", "Whitfield", "Northwind", "7946", "Plant Manager"];
  for (const control of [
    page.locator('main textarea[name="text"]'),
    page.getByRole("button", { name: "Add task" }),
    page.getByRole("link", { name: "Edit Contact" }),
  ]) {
    await startPicking(page, panel, "Write down what was agreed");
    await take(page, control, panel);
    const pick = await storedPick(handrail.serviceWorker);
    expect(pick?.result?.seen).toHaveLength(1);
    expectNone(pick?.result?.seen ?? [], secrets);
    await panel.getByRole("button", { name: "Done" }).click();
    await panel.getByRole("heading", { name: "Log a customer visit" }).waitFor();
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`has no axe violation, ${colorScheme}`, async ({ handrail, open, console_ }) => {
    await askAdmin(console_, "saveProfile", { colorScheme });
    const page = await open("plain");
    const panel = await handrail.openPanelOf(page);
    await startPicking(page, panel, STEP);
    expect(await violations(panel), "pointing").toEqual([]);
    await take(page, page.getByLabel("Next step"), panel);
    await panel.getByText(/^Details: how sure/).click();
    await panel.getByText("Technical names ·").click();
    expect(await violations(panel), "result").toEqual([]);
  });
}

/** The extension's CSP forbids eval in its pages; the debugger's own world is not bound by it. */
async function violations(panel: Frame): Promise<string[]> {
  const results = await panel.evaluate(`${axe.source}; axe.run(document)`);
  return (results as AxeResults).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${String(target)}`),
  );
}
