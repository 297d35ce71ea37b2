/** Two browsers: the admin's playbook, and its correction, come to a clerk as a file. */
import { readFile, writeFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { ensureBuild } from "../setup/build.mjs";
import { launchChromium } from "../setup/chromium-flags.mjs";
import { expect, test } from "./extension";
import { askAdmin, makeReady } from "./ready";

const axe = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations;

/** @returns the signs that the admin tells */
async function saved(console_: Page, path: string): Promise<string> {
  const [download] = await Promise.all([
    console_.waitForEvent("download"),
    console_.getByRole("button", { name: "Save as a file for colleagues" }).press("Enter"),
  ]);
  expect(download.suggestedFilename()).toMatch(
    /^handrail-playbook-.+-v\d+-[0-9a-f]{4}\.handrail\.zip$/,
  );
  await download.saveAs(path);
  const status = console_.getByRole("status").filter({ hasText: "Saved as" });
  return (await status.locator("code").textContent()) ?? "";
}

test("a clerk takes the admin's playbook from a file, and its correction", async ({
  handrail,
}, info) => {
  test.setTimeout(120_000);
  const admin = await handrail.openConsole("/playbook");
  await askAdmin(admin, "saveProfile", { displayName: "Li Na 李娜" });
  await makeReady(admin);
  await admin.reload();
  const first = info.outputPath("first.handrail.zip");
  const signs = await saved(admin, first);
  expect(await axe(admin)).toEqual([]);
  await admin.screenshot({ path: info.outputPath("admin.png"), fullPage: true });

  const other = await launchChromium({ extension: await ensureBuild("chrome-mv3-e2e") });
  try {
    const clerk = await other.context.newPage();
    await clerk.goto(`chrome-extension://${other.extensionId}/options.html`);
    await askAdmin(clerk, "saveProfile", { role: "user" });
    await clerk.reload();
    await clerk.getByRole("button", { name: "Start as a user" }).press("Enter");
    const section = clerk.getByRole("region", { name: "Your team's playbook" });
    const input = section.getByLabel("Playbook file from your admin");

    await test.step("what was changed on its way is refused", async () => {
      const bytes = await readFile(first);
      const forged = info.outputPath("forged.handrail.zip");
      const place = bytes.indexOf("segments/001.seg") + 300;
      await writeFile(forged, bytes.with(place, (bytes[place] ?? 0) ^ 1));
      await input.setInputFiles(forged);
      await expect(section.getByText("Nothing was changed.")).toBeVisible();
    });

    await test.step("the first file is used once its signs were compared", async () => {
      await input.setInputFiles(first);
      await expect(section.getByText(signs)).toBeVisible();
      await expect(section.getByText("Li Na 李娜")).toBeVisible();
      const use = section.getByRole("button", { name: "Use this playbook" });
      await expect(use).toBeDisabled();
      expect(await axe(clerk)).toEqual([]);
      await clerk.screenshot({ path: info.outputPath("compare.png"), fullPage: true });
      await section.getByLabel("I compared all the signs, and they are the same").press("Space");
      await use.press("Enter");
      await expect(section.getByText("In this browser since")).toBeVisible();
      await expect(clerk.getByText("Handrail is ready.")).toBeVisible();
    });

    await test.step("a correction needs no comparison", async () => {
      const { playbook } = await askAdmin(admin, "playbook", {});
      if (!playbook) throw new Error("nothing is published");
      const source = JSON.stringify({ ...playbook, version: playbook.version + 1 });
      await askAdmin(admin, "publishPlaybook", { source, reason: "Office moved" });
      const second = info.outputPath("second.handrail.zip");
      await admin.bringToFront();
      await expect(admin.getByText("Office moved")).toBeVisible();
      expect(await saved(admin, second)).toBe(signs);
      await clerk.bringToFront();
      await askAdmin(clerk, "saveProfile", { language: "zh-CN", colorScheme: "dark" });
      await clerk.reload();
      const zh = clerk.getByRole("region", { name: "团队的流程手册" });
      await zh.getByLabel("管理员转交的流程手册文件").setInputFiles(second);
      await expect(zh.getByText("发布原因：Office moved")).toBeVisible();
      expect(await axe(clerk)).toEqual([]);
      await clerk.screenshot({ path: info.outputPath("correction.png"), fullPage: true });
      await zh.getByRole("button", { name: "使用这份流程手册" }).press("Enter");
      await expect(
        clerk.getByText(`版本 ${playbook.version + 1} 已在本浏览器生效。`),
      ).toBeVisible();
      await zh.getByLabel("管理员转交的流程手册文件").setInputFiles(first);
      await expect(zh.getByText("同一位管理员已发布过更新的版本。")).toBeVisible();
    });
  } finally {
    await other.close();
  }
});
