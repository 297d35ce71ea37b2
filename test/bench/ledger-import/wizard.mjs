// @ts-check
/** Goes through the console's pages for an import as a person does. */
import { round } from "../percentile.mjs";

const timeout = 600_000;

/** @param {import("@playwright/test").Page} page of the console */
export function wizard(page) {
  /**
   * @param {string} name
   * @param {object} request
   */
  const ask = async (name, request) => {
    const answer = await page.evaluate((question) => chrome.runtime.sendMessage(question), {
      handrail: "admin",
      name,
      request,
    });
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
    return answer.value;
  };

  /** @param {() => Promise<unknown>} step */
  const seconds = async (step) => {
    const start = performance.now();
    await step();
    return round((performance.now() - start) / 1000);
  };

  const isCompared = async () => {
    const [{ compared, ledger }] = await ask("parallelRuns", {});
    return compared === 1 || ledger === null;
  };

  /**
   * @param {string} path of the file
   * @param {"ledger" | "export"} side
   * @returns seconds that each step took
   */
  const through = async (path, side) => {
    const [{ run }] = await ask("parallelRuns", {});
    await page.evaluate((hash) => location.assign(hash), "#/parallel");
    await page.getByRole("tab", { name: "Files" }).waitFor();
    await page.evaluate(
      (hash) => location.assign(hash),
      `#/parallel?run=${run.id}&tab=files&import=${side}`,
    );
    const file = page.locator('input[type="file"]');
    await file.waitFor({ state: "attached" });
    const check = page.getByRole("button", { name: "Check all rows" });
    const send = page.getByRole("button", { name: "Import", exact: true });
    return {
      read: await seconds(async () => {
        await file.setInputFiles(path);
        await check.waitFor({ timeout });
      }),
      check: await seconds(async () => {
        await check.click();
        await send.waitFor({ timeout });
      }),
      send: await seconds(async () => {
        await send.click();
        await page.getByText(/is imported$/).waitFor({ timeout });
      }),
      compare: await seconds(async () => {
        while (!(await isCompared())) await page.waitForTimeout(100);
      }),
    };
  };

  return { page, ask, through };
}
