/** The shapes of page that CRMs have: frames, windows, components, lists, editors, strict headers. */
import type { Frame, Page } from "@playwright/test";
import { figuresOf } from "./ready";
import { expect, isOnTop, prompt, test } from "./shapes";

const answerOf = (within: Page | Frame) =>
  prompt(within).getByRole("button", { name: /^(?:Got it|知道了)$/ });

/** The person fills in the field and saves; both steps are done, by what happened in the page. */
async function workIn(within: Page | Frame, page: Page, console_: Page, how = "mouse") {
  await within.getByRole("textbox", { name: /^(?:Next step|下一步)$/ }).click();
  await page.keyboard.type("周二上午十点打电话");
  const save = within.getByRole("button", { name: /^(?:Save|保存)$/ });
  // Playwright's mouse waits for ever for an answer of a cross-origin isolated page.
  await (how === "keys" ? save.press("Enter") : save.click());
  await expect
    .poll(() => figuresOf(console_))
    .toMatchObject({
      started: 1,
      completed: 1,
      steps: { "next-step/write": 1, "next-step/save": 1 },
    });
}

async function frameAt(page: Page, name: string): Promise<Frame> {
  const isIt = (frame: Frame) => new URL(frame.url() || "about:blank").pathname === `/${name}`;
  const frame = page.frames().find(isIt) ?? (await page.waitForEvent("framenavigated", isIt));
  await frame.waitForLoadState();
  return frame;
}

for (const shape of ["frames", "frames-cross"]) {
  test(`${shape}: the prompt stands in the innermost frame, the panel once, outside`, async ({
    handrail,
    console_,
    open,
  }) => {
    const page = await open(shape);
    const record = await frameAt(page, "plain");
    await prompt(record).waitFor();
    await expect(answerOf(record)).toBeVisible();
    expect(await isOnTop(answerOf(record))).toBe(true);
    await expect(page.locator(".panel")).toHaveCount(1);
    expect(page.frames().filter((frame) => frame.url().includes("panel.html"))).toHaveLength(1);
    const panel = await handrail.openPanelOf(page);
    await expect(panel.getByText("Say what happens next")).toBeVisible();
    await workIn(record, page, console_);
  });
}

test("popup: in a picker's small window the panel is a rail, and the picker works", async ({
  open,
}) => {
  const page = await open("popup");
  const [picker] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("button", { name: "Choose a customer" }).click(),
  ]);
  await picker.bringToFront();
  await picker.setViewportSize({ width: 480, height: 600 }); // headless windows ignore features
  await picker.reload();
  await prompt(picker).waitFor();
  await expect(picker.locator(".rail")).toBeVisible();
  await answerOf(picker).click();
  await expect(prompt(picker)).toHaveCount(0);
  await picker.getByRole("button", { name: "成都精密灌装设备有限公司" }).click();
  await expect(page.locator("[name=customer]")).toHaveValue("成都精密灌装设备有限公司");
});

test.describe("grid", () => {
  test.use({ anchor: { selectors: ["#next-step"] } });
  test("the prompt goes with its row, and away when the row is given to another record", async ({
    open,
  }) => {
    const page = await open("grid");
    await expect(page.locator(".panel")).toBeVisible();
    const scrollTo = (row: number) =>
      page.locator(".grid").evaluate((grid, top) => (grid.scrollTop = top), row * 48);
    await expect(prompt(page)).toHaveCount(0);
    await scrollTo(36);
    await prompt(page).waitFor();
    await expect(answerOf(page)).toBeVisible();
    const beside = async () => {
      const [row, bubble] = await Promise.all([
        page.getByLabel("Next step 41").boundingBox(),
        prompt(page).boundingBox(),
      ]);
      return Math.abs((row?.y ?? -999) - (bubble?.y ?? 999));
    };
    await expect.poll(beside).toBeLessThan(60);
    await scrollTo(34);
    await expect.poll(beside).toBeLessThan(60);
    await scrollTo(3000);
    await expect(prompt(page)).toBeHidden();
  });
});

test("editor: writing in a contenteditable element does the step", async ({ console_, open }) => {
  const page = await open("editor");
  await prompt(page).waitFor();
  await page.locator("#next-step").click();
  await page.keyboard.type("Send the revised offer on Thursday");
  await expect(prompt(page)).toBeVisible();
  await page.keyboard.press("Tab");
  await expect
    .poll(() => figuresOf(console_))
    .toMatchObject({ steps: { "next-step/write": 1, "next-step/save": 0 } });
});

test("popover: answering the prompt leaves the CRM's own popover open", async ({ open }) => {
  const page = await open("popover");
  await page.getByRole("button", { name: "Edit opportunity" }).click();
  await prompt(page).waitFor();
  await page.locator("[name=nextStep]").click();
  await page.keyboard.type("Call ");
  expect(await isOnTop(answerOf(page))).toBe(true);
  await answerOf(page).click();
  await expect(prompt(page)).toHaveCount(0);
  await page.keyboard.type("back");
  await expect(page.locator("[name=nextStep]")).toBeVisible();
  await expect(page.locator("[name=nextStep]")).toHaveValue("Call back");
});

for (const shape of ["strict-csp", "trusted-types", "isolated"]) {
  test.describe(shape, () => {
    test.use({ language: "zh-CN" });
    test("prompt and panel are drawn and work, and the page hears of no violation", async ({
      handrail,
      console_,
      open,
    }) => {
      const page = await open(shape);
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      await prompt(page).waitFor();
      expect(await isOnTop(answerOf(page))).toBe(true);
      await expect(prompt(page)).toHaveCSS("position", "fixed");
      const panel = await handrail.openPanelOf(page);
      await expect(panel.getByText("写清楚接下来做什么")).toBeVisible();
      await panel.getByRole("button", { name: "需要帮助" }).click();
      await expect(panel.getByText("Li Na 李娜")).toBeVisible();
      await workIn(page, page, console_, shape === "isolated" ? "keys" : "mouse");
      expect(complaints).toEqual([]);
    });
  });
}
