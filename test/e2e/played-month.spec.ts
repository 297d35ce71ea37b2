/**
 * A whole month in which ledger and CRM are both kept, day by day on a clock that the test sets: from “not
 * enough data” to “met”, the decision, the file of evidence, and a row that comes after the ledger stopped.
 */
import { readFileSync } from "node:fs";
import type { Frame, Page } from "@playwright/test";
import { sha256 } from "@/lib/background/hash";
import { businessDaysIn } from "@/lib/core/business-days";
import { verifyEvidencePack } from "@/lib/core/cut-over/evidence-pack";
import type { Answer } from "@/lib/messages/envelope";
import { logIn } from "../demo/crm-actions.mjs";
import { expect, test } from "./extension";
import {
  gb18030Csv,
  importFile,
  openDifferences,
  sayCrmIsWrong,
  wordsIn,
  xlsx,
} from "./parallel-loop";
import { askAdmin, demoPlaybook, makeReady } from "./ready";

test.use({ actionTimeout: 20_000 });

const RUN = "deals";
const DAY_ONE = "2026-03-02";
/** The company's own days off, and the Saturday that is worked for one of them. */
const calendar = {
  weekdays: [1, 2, 3, 4, 5],
  holidays: ["2026-03-09", "2026-03-10"],
  workdays: ["2026-03-14"],
};
/** Deals of which the CRM is behind the ledger: one is mended a day. */
const BEHIND = [3, 8, 14, 21];

const text = (en: string, zh: string) => ({ en, "zh-CN": zh });
const seen = (name: string) => [
  { page: "deal-edit", control: { selectors: [`[role="dialog"] input[name="${name}"]`] } },
];

/** The weekly forecast, of which nobody needs to be reminded, and the run that decides its cut-over. */
function playbook(): string {
  const demo = JSON.parse(demoPlaybook);
  const process = demo.processes.find(({ id }: { id: string }) => id === "weekly-forecast");
  const steps = process.steps.map(({ prompt: _prompt, ...step }: { prompt?: unknown }) => step);
  return JSON.stringify({
    ...demo,
    version: demo.version + 1,
    calendar,
    processes: demo.processes.map((each: { id: string }) =>
      each.id === process.id ? { ...process, steps } : each,
    ),
    training: [
      ...demo.training,
      {
        id: "forecast-clip",
        title: text("The forecast in the CRM", "在 CRM 里做销售预测"),
        kind: "clip",
        url: "https://training.example.test/forecast",
        process: process.id,
        minutes: 4,
      },
    ],
    parallelRuns: [
      {
        id: RUN,
        name: text("Opportunities", "商机"),
        recordType: "deal",
        process: process.id,
        from: DAY_ONE,
        to: "2026-03-31",
        key: ["name"],
        fields: [
          {
            id: "name",
            name: text("Opportunity", "商机名称"),
            columns: ["商机名称"],
            seen: seen("name"),
          },
          {
            id: "amount",
            name: text("Amount", "金额"),
            compare: { kind: "money", currency: "CNY", absolute: 0.5 },
            critical: true,
            columns: ["金额（元）"],
            seen: seen("amount"),
          },
        ],
        gate: { days: 10 },
      },
    ],
  });
}

const HEAD = ["商机名称", "金额（元）"];

interface Deal {
  readonly id: number;
  readonly name: string;
  readonly amount: number;
}

for (const language of ["en", "zh-CN"] as const) {
  const say = wordsIn(language);

  test(`a month of both, until the ledger stops (${language})`, async ({ handrail, crm, page }) => {
    test.setTimeout(300_000);
    const { serviceWorker } = handrail;
    const console_ = await handrail.openConsole("/my-data");
    /** @param hour of that day, where this computer is */
    const itIs = async (day: string, hour: number) => {
      const now = new Date(`${day}T${String(hour).padStart(2, "0")}:00:00`);
      await serviceWorker.evaluate(
        (at) => Object.assign(globalThis, { playedMs: at - Date.now() }),
        now.getTime(),
      );
      await console_.clock.setSystemTime(now);
    };
    const lookAt = async (tab: string) => {
      const { href } = new URL("/options.html", console_.url());
      await console_.goto(`${href}#/parallel?run=${RUN}&tab=${tab}`);
      await console_.reload();
    };
    const verdict = async () => (await askAdmin(console_, "cutOver", { run: RUN })).gate.verdict;
    const shot = (name: string) =>
      console_.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });

    const inCrm = () => crm.tables["deals"] as unknown as readonly Deal[];
    const behind = inCrm()
      .filter(({ id }) => BEHIND.includes(id))
      .map(({ id }) => id);
    expect(behind).toEqual(BEHIND);
    const written = inCrm().map(({ id, name, amount }) => [
      name,
      String(behind.includes(id) ? amount + 1200 : amount),
    ]);
    const ledger = (day: string, more: readonly string[][] = []) =>
      importFile(console_, {
        run: RUN,
        kind: "ledger",
        file:
          language === "en"
            ? xlsx("pipeline.xlsx", [
                HEAD,
                ...[...written, ...more].map(([name = "", amount]) => [name, Number(amount)]),
              ])
            : gb18030Csv("商机台账.csv", [HEAD, ...written, ...more]),
        language,
        at: `${day}T08:00`,
      });
    const crmExport = (day: string) =>
      importFile(console_, {
        run: RUN,
        kind: "export",
        file: xlsx("opportunities.xlsx", [
          HEAD,
          ...inCrm().map(({ name, amount }) => [name, amount]),
        ]),
        language,
        at: `${day}T17:00`,
      });

    await itIs(DAY_ONE, 9);
    await makeReady(console_, language, playbook());
    await askAdmin(console_, "saveProfile", {
      role: "key-user",
      // On the first day nobody of sales has begun.
      department: "quality",
      colorScheme: language === "en" ? "light" : "dark",
    });
    await logIn(page, crm.url);

    const days = businessDaysIn(DAY_ONE, "2026-03-27", calendar);
    expect(days).toHaveLength(19);
    expect(days).toContain("2026-03-14");
    const verdicts: string[] = [];
    for (const [index, day] of days.entries()) {
      await itIs(day, 9);
      if (index === 1) await askAdmin(console_, "saveProfile", { department: "sales" });
      // A new ledger and the CRM's export each week; on the other days what pages show is enough.
      if (index % 5 === 0) await ledger(day);
      const deal = behind[index - 2];
      if (deal !== undefined) {
        await itIs(day, 14);
        const amount = written.find(
          ([name]) => name === inCrm().find(({ id }) => id === deal)?.name,
        );
        await openDeal(page, deal);
        await expect(page.locator(".badge.differs")).toBeVisible({ timeout: 15_000 });
        if (index === 2) {
          const panel = await handrail.openPanelOf(page);
          await panel
            .getByRole("button", { name: say("Ledger: 1 of 2 fields", "台账：2 项中 1 项") })
            .click();
          await sayCrmIsWrong(panel, say("Amount", "金额"), language);
          await page.screenshot({ path: test.info().outputPath("1-on-the-record.png") });
        }
        await correctAmount(page, amount?.[1] ?? "");
        await openDeal(page, deal);
        const open = async () => (await openDifferences(console_, RUN)).total;
        await expect.poll(open, { timeout: 20_000 }).toBe(behind.length - (index - 1));
      }
      await itIs(day, 18);
      if (index % 5 === 1) await crmExport(day);
      verdicts.push(await verdict());
      if (index === 0) {
        await lookAt("cut-over");
        await expect(console_.getByText(say("Not enough data", "数据不足")).first()).toBeVisible();
        await shot("2-not-enough-data");
      }
      if (index === 4) await seeTraining(await handrail.openPanelOf(page), "forecast-clip");
    }
    // Mended on the sixth day; from there ten business days in a row.
    expect(verdicts).toEqual(
      days.map((_, index) => (index === 0 ? "not-enough-data" : index < 14 ? "not-met" : "met")),
    );
    await lookAt("days");
    await expect(console_.getByText("100%").first()).toBeVisible();
    await shot("3-days");
    await lookAt("cut-over");
    await expect(
      console_.getByText(say("Everything that the playbook demands holds.", "条件全部满足")),
    ).toBeVisible();
    await shot("4-met");

    await console_.getByLabel(say("Name", "姓名"), { exact: true }).fill("王经理");
    await console_.getByRole("button", { name: say("Check and decide", "核对并决定") }).click();
    await console_.getByRole("button", { name: say("Keep this decision", "保存决定") }).click();
    // The question before says the same words: what is kept tells that it was answered.
    await expect
      .poll(async () => (await askAdmin(console_, "cutOver", { run: RUN })).signOffs)
      .toMatchObject([
        { decision: "stop-ledger", day: "2026-03-27", name: "王经理", gate: { verdict: "met" } },
      ]);
    await expect(console_.getByText(say("Ledger stops after", "台账用到")).first()).toBeVisible();

    const downloading = console_.waitForEvent("download");
    await console_.getByRole("button", { name: say("Download (JSON)", "下载（JSON）") }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(`cut-over-${RUN}-2026-03-27.json`);
    const pack = readFileSync(await download.path(), "utf8");
    expect(await verifyEvidencePack(pack, sha256)).toBe("unchanged");
    expect(await verifyEvidencePack(pack.replace('"met"', '"not-met"'), sha256)).toBe("changed");
    expect(pack).not.toContain(written[0]?.[0]);

    await itIs("2026-03-30", 9);
    await ledger("2026-03-30", [["三月末漏记的商机", "52000"]]);
    await lookAt("cut-over");
    const late = (await askAdmin(console_, "cutOver", { run: RUN })).late;
    expect(late).toEqual([{ day: "2026-03-30", department: null, rows: 1 }]);
    await shot("5-late");
    const period = { from: DAY_ONE, to: "2026-03-31" };
    const fellBack = await askAdmin(console_, "fallback", {
      ...period,
      department: null,
      process: null,
      tool: null,
    });
    expect(fellBack.places).toMatchObject([{ source: "ledger", noticed: 1 }]);
  });
}

/** As the panel tells that a training was seen. */
async function seeTraining(panel: Frame, id: string): Promise<void> {
  const answer = await panel.evaluate(
    (question) => chrome.runtime.sendMessage<unknown, Answer>(question),
    { handrail: "panel", name: "seeTraining", request: { id } },
  );
  expect(answer.ok).toBe(true);
}

async function openDeal(page: Page, id: number): Promise<void> {
  await page.evaluate((deal) => (location.hash = `/deals/${deal}`), id);
  await page.locator('[role="dialog"] input[name="amount"]').waitFor();
}

async function correctAmount(page: Page, amount: string): Promise<void> {
  const field = page.locator('[role="dialog"] input[name="amount"]');
  await field.click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(amount);
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.locator("[data-sonner-toast]").filter({ hasText: "Deal updated" }).first().waitFor();
  await page.locator('[role="dialog"]').waitFor({ state: "detached" });
}
