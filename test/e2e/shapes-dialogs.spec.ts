/** The dialogs of CRMs: prompt and panel are seen, clicked and typed in, and the dialog never notices. */
import type { Page } from "@playwright/test";
import { expect, isOnTop, prompt, test } from "./shapes";

const kinds = ["native", "radix", "mui", "jquery", "bootstrap", "aria"] as const;
const field = (page: Page) => page.locator("[name=nextStep]");

async function openDialog(page: Page) {
  await page.getByRole("button", { name: /^(?:Edit opportunity|编辑商机)$/ }).click();
  await expect(field(page)).toBeVisible();
}

for (const kind of kinds) {
  test(`${kind}: the prompt is answered while the person goes on typing in the dialog`, async ({
    open,
  }) => {
    const page = await open(`dialog-${kind}`);
    await openDialog(page);
    await prompt(page).waitFor();
    await field(page).click();
    await page.keyboard.type("Call on Tuesday, ");
    const answer = prompt(page).getByRole("button", { name: "Got it" });
    expect(await isOnTop(answer)).toBe(true);
    await answer.click();
    await expect(prompt(page)).toHaveCount(0);
    await page.keyboard.type("offer by Friday");
    await expect(field(page)).toBeVisible();
    await expect(field(page)).toHaveValue("Call on Tuesday, offer by Friday");
  });
}

test.describe("the panel asks who the person is", () => {
  test.use({ introduced: false });
  for (const kind of kinds) {
    test(`${kind}: and is typed in while the dialog stands`, async ({ handrail, open }) => {
      const page = await open(`dialog-${kind}`);
      await openDialog(page);
      await field(page).click();
      await page.keyboard.type("Call on Tuesday");
      const panel = await handrail.openPanelOf(page);
      if (await page.locator(".rail").isVisible()) await page.locator(".rail").click();
      expect(await isOnTop(page.locator(".panel"))).toBe(true);
      await panel.getByRole("textbox").click();
      await page.keyboard.type("Anja Weber");
      await page.waitForTimeout(200); // what pulls the focus back may look only now and then
      await page.keyboard.type(", sales");
      await expect(panel.getByRole("textbox")).toHaveValue("Anja Weber, sales");
      await expect(field(page)).toBeVisible();
      await field(page).click();
      await page.keyboard.press("End");
      await page.keyboard.type(", 10:00");
      await expect(field(page)).toHaveValue("Call on Tuesday, 10:00");
    });
  }
});
