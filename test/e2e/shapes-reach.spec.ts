/** Prompt and panel by keyboard, after going back, and beside what the CRM has fixed to the window. */
import type { Page, Worker } from "@playwright/test";
import { figuresOf } from "./ready";
import { expect, prompt, test } from "./shapes";

/** Shortcuts belong to the browser's window, which no test can press; their event is sent as it sends it. */
function pressShortcut(console_: Page, page: Page, command: string) {
  return console_.evaluate(
    async ([name, url]) => {
      const [tab] = await chrome.tabs.query({ url: `${url}*` });
      const { onCommand } = (
        chrome as unknown as {
          commands: { onCommand: { dispatch: (name: string, tab: unknown) => void } };
        }
      ).commands;
      onCommand.dispatch(name ?? "", tab);
    },
    [command, page.url()],
  );
}

/** Has the page ask for its plan of a background that is too busy to answer for two seconds. */
async function askWhileBusy(serviceWorker: Worker, page: Page): Promise<void> {
  await serviceWorker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url: `${url}*` });
    void chrome.tabs.sendMessage(tab?.id ?? 0, { notice: "plan-changed" });
    setTimeout(() => {
      const until = Date.now() + 2000;
      while (Date.now() < until);
    });
  }, page.url());
}

test("from a dialog that keeps Tab inside, a shortcut leads to the prompt, and Escape back", async ({
  handrail,
  open,
}) => {
  const page = await open("dialog-radix");
  await page.getByRole("button", { name: "Edit opportunity" }).click();
  await prompt(page).waitFor();
  const field = page.locator("[name=nextStep]");
  await field.click();
  const press = () => pressShortcut(handrail.serviceWorker as never, page, "take-focus");
  await press();
  await expect(prompt(page).getByRole("button", { name: "Got it" })).toBeFocused();
  await press();
  await expect(field).toBeFocused();
  await press();
  await page.keyboard.press("Shift+Tab");
  await expect(prompt(page).getByRole("button", { name: "Not for me" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(prompt(page)).toHaveCount(0);
  await expect(field).toBeFocused();
  await page.keyboard.type("Call on Monday");
  await expect(field).toHaveValue("Call on Monday");
});

test("a prompt that is done when the keyboard leaves its field gives the keyboard back", async ({
  handrail,
  open,
}) => {
  const page = await open("dialog-radix");
  await page.getByRole("button", { name: "Edit opportunity" }).click();
  await prompt(page).waitFor();
  const field = page.locator("[name=nextStep]");
  await field.click();
  await page.keyboard.type("Call on ");
  await pressShortcut(handrail.serviceWorker as never, page, "take-focus");
  await expect(prompt(page)).toHaveCount(0);
  await expect(field).toBeFocused();
  await page.keyboard.type("Monday");
  await expect(field).toHaveValue("Call on Monday");
});

test("without a prompt the shortcut leads to the panel, and back", async ({ handrail, open }) => {
  const page = await open("elsewhere");
  const panel = await handrail.openPanelOf(page);
  await panel.getByText("Say what happens next").first().waitFor();
  const press = () => pressShortcut(handrail.serviceWorker as never, page, "take-focus");
  await page.locator(".account").focus();
  await press();
  await expect.poll(() => panel.evaluate(() => document.hasFocus())).toBe(true);
  await press();
  await expect(page.locator(".account")).toBeFocused();
});

for (const [name, isAnswerLost] of [
  ["", false],
  [", also when an answer was under way as the page was frozen", true],
] as const) {
  test(`back from the back/forward cache: the prompt is there, the panel comes, the work counts${name}`, async ({
    handrail,
    console_,
    open,
    pages,
  }) => {
    const page = await open("plain");
    await prompt(page).waitFor();
    // Chromium keeps no page with an extension's frame in it, so the person has closed the panel.
    const panel = await handrail.openPanelOf(page);
    await panel.getByRole("button", { name: /^Close/ }).click();
    await expect(page.locator(".panel")).toBeHidden();
    await page.reload();
    await prompt(page).waitFor();
    await page.evaluate(() => {
      window.addEventListener("pageshow", ({ persisted }) => {
        document.body.dataset["persisted"] = String(persisted);
      });
    });
    if (isAnswerLost) await askWhileBusy(handrail.serviceWorker, page);
    const elsewhere = `${pages.url.replace("127.0.0.1", "localhost")}elsewhere`;
    await page.evaluate((url) => location.assign(url), elsewhere);
    await page.waitForURL("**/elsewhere");
    await page.evaluate(() => history.back()).catch(() => undefined);
    await page.waitForURL("**/plain", { waitUntil: "commit" }); // nothing is loaded
    await expect(page.locator("body")).toHaveAttribute("data-persisted", "true");
    await expect(prompt(page)).toBeVisible();
    await prompt(page).getByRole("button", { name: "Show steps" }).click();
    await expect(page.locator(".panel")).toBeVisible();
    await page.locator("[name=nextStep]").click();
    await page.keyboard.type("Call on Tuesday");
    await page.keyboard.press("Enter");
    await expect.poll(() => figuresOf(console_)).toMatchObject({ started: 1, completed: 1 });
  });
}

test("a bar fixed across the window ends where the panel begins, and gets its place back", async ({
  handrail,
  open,
}) => {
  const page = await open("plain");
  const account = page.locator(".account");
  const rightEdge = async () => {
    const box = await account.boundingBox();
    return Math.round((box?.x ?? 0) + (box?.width ?? 0));
  };
  const panel = await handrail.openPanelOf(page);
  await expect.poll(rightEdge).toBe(1280 - 360 - 16);
  await account.click({ trial: true }); // nothing lies over it
  await panel.getByRole("button", { name: "Move to the left side" }).click();
  await expect.poll(rightEdge).toBe(1280 - 16);
  await expect
    .poll(async () => (await page.locator(".bar strong").boundingBox())?.x)
    .toBe(360 + 16);
  await panel.getByRole("button", { name: /^Close/ }).click();
  await expect.poll(async () => (await page.locator(".bar strong").boundingBox())?.x).toBe(16);
  await expect(page.locator("[data-handrail-aside]")).toHaveCount(0);
});
