/** A preview where the CRM keeps its form in a frame, a shadow root or a dialog. */
import type { Page } from "@playwright/test";
import { expect, step as stepOf, test } from "./locator";
import { askAdmin } from "./ready";

const CRM = "http://127.0.0.1:4199";
const text = (en: string, zh: string) => ({ en, "zh-CN": zh });
const sites = [
  {
    id: "crm",
    name: text("CRM", "CRM"),
    origins: ["http://127.0.0.1:*"],
    pages: [{ id: "opportunity", name: text("Opportunity", "商机"), path: "/forms/:id" }],
  },
];
const draft = {
  ...stepOf("next", { selectors: [], labels: ["Next step"] }, { kind: "field-filled" }, false),
  prompt: { text: text("Who does what, and by when.", "谁做什么，什么时候做完。") },
} as const;

const outer = `<!doctype html><title>CRM</title><label>Search <input id="search"></label>
  <iframe src="/forms/7" style="width:700px;height:420px"></iframe>`;
const inner = `<!doctype html><title>Form</title><h1>Opportunity</h1><next-step></next-step>
  <script>
    customElements.define("next-step", class extends HTMLElement {
      connectedCallback() {
        const root = this.attachShadow({ mode: "closed" });
        const label = document.createElement("label");
        label.append("Next step ", document.createElement("input"));
        root.append(label);
      }
    });
  </script>`;

const show = (console_: Page) => askAdmin(console_, "previewStep", { step: draft as never, sites });

test("the frame with the control shows it; the prompts of the others stand aside until it is over", async ({
  page,
  console_,
  publish,
}) => {
  // Published is another step, in the page around the frame.
  await publish([stepOf("search", { selectors: ["#search"] }, { kind: "field-filled" })]);
  await page.bringToFront();
  await page.route(`${CRM}/**`, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: route.request().url().includes("/forms/") ? inner : outer,
    }),
  );
  await page.goto(`${CRM}/deals`);
  const published = page.locator(".bubble");
  await expect(published).toBeVisible();
  const bubble = page.frameLocator("body iframe").locator(".bubble.preview");

  await console_.bringToFront();
  expect(await show(console_)).toEqual({ outcome: "shown" });
  await expect(bubble).toBeVisible();
  await expect(bubble).toContainText("Who does what, and by when.");
  await expect(published).toHaveCount(0);

  // The keyboard is in the page around it.
  await page.locator("#search").focus();
  await page.keyboard.press("Escape");
  await expect(bubble).toHaveCount(0);
  await expect(published).toBeVisible();

  await console_.bringToFront();
  expect(await show(console_)).toEqual({ outcome: "shown" });
  await expect(bubble).toBeVisible();
  await page.locator("body iframe").evaluate((frame) => frame.setAttribute("src", "/forms/8"));
  await expect(bubble).toHaveCount(0);
  await expect(published).toBeVisible();
});

test("in a dialog, Escape closes the preview first and leaves the dialog open", async ({
  page,
  console_,
  show: showPage,
  publish,
}) => {
  await publish([]);
  await showPage(
    "forms/7",
    `<dialog><h1>Opportunity</h1><label>Next step <input></label></dialog>
    <script>document.querySelector("dialog").showModal()</script>`,
  );
  const bubble = page.locator(".bubble.preview");
  await console_.bringToFront();
  expect(await show(console_)).toEqual({ outcome: "shown" });
  await expect(bubble).toBeVisible();
  await expect(bubble.getByRole("button", { name: "Back to the editor" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(bubble).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Next step" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  // The dialog is gone, and the control with it.
  expect(await show(console_)).toEqual({ outcome: "not-found", control: "Next step" });
  await expect(bubble).toContainText("the control “Next step” was not found");
});
