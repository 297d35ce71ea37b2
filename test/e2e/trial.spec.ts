/** Do prompts help? Some get none for a time, drawn by lot; afterwards the console says what came of it. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { armOf, heldOutDepartments } from "@/lib/core/effect/arm";
import { companyFacts, putDayFacts } from "./day-facts";
import { test as browserTest } from "./extension";
import { bubbleOf, expect, nextStep, noCaps, noteStep, process, prompted, test } from "./prompting";
import { askAdmin, demoPlaybook, makeReady } from "./ready";

const departments = ["sales", "service"].map((id) => ({
  id,
  name: { en: id, "zh-CN": id },
}));
const lot = { seed: "spring", share: 0.5 };
const [held = ""] = heldOutDepartments(
  lot,
  departments.map(({ id }) => id),
);
const today = new Date().toISOString().slice(0, 10);
const day = (days: number) =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
const prompting = { ...noCaps, holdOut: { ...lot, from: day(-1), until: day(1) } };

for (const [who, department, reminders, comes] of [
  ["whom the lot fell on sees no prompt", held, "capped", false],
  ["whom it did not fall on sees it", held === "sales" ? "service" : "sales", "capped", true],
  ["whom it fell on sees a reminder that must come", held, "exempt", true],
] as const) {
  test(`during a trial somebody ${who}`, async ({ handrail, openCrm, page, publishProcesses }) => {
    const steps = [noteStep(), nextStep(prompted())];
    const more = { departments };
    await publishProcesses([process("deal", steps, { reminders })], {
      prompting,
      more,
      department,
    });
    await openCrm("/deals/4711");
    const panel = await handrail.openPanelOf(page);
    await page.locator("#note").click();
    await page.keyboard.type("Muster bis Freitag zugesagt");
    await page.keyboard.press("Tab");
    // The panel helps everybody.
    await expect(panel.getByText("Say what happens next").first()).toBeVisible();
    await page.reload();
    if (comes) await expect(bubbleOf(page)).toBeVisible();
    else {
      await page.waitForTimeout(2500);
      await expect(bubbleOf(page)).toHaveCount(0);
    }
  });
}

/** As if the playbook had been published long before. */
async function publishedLongAgo(console_: Page): Promise<void> {
  await console_.evaluate(
    (publishedAt) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open("handrail");
        opening.addEventListener("success", () => {
          const database = opening.result;
          const writing = database.transaction("publications", "readwrite");
          const rows = writing.objectStore("publications");
          const reading = rows.openCursor(null, "prev");
          reading.addEventListener("success", () => {
            const cursor = reading.result;
            cursor?.update({ ...cursor.value, publishedAt });
          });
          writing.addEventListener("complete", () => {
            database.close();
            done();
          });
          writing.addEventListener("error", () => failed(writing.error));
        });
      }),
    Date.parse("2026-01-05"),
  );
}

for (const [language, look] of [
  ["en", "light"],
  ["zh-CN", "dark"],
] as const) {
  const say = (en: string, zh: string) => (language === "en" ? en : zh);

  browserTest(
    `the console says what came of a trial, or that it cannot (${language}, ${look})`,
    async ({ handrail }, info) => {
      const recorded = companyFacts("2026-03-31", 60);
      const people = [...new Set(recorded.map(({ person }) => person))];
      const isPrompted = (person: string, text: string) => {
        const drawn = { unit: "person", share: 0.5, seed: text } as const;
        return armOf(drawn, { department: null, person }, []) === "prompted";
      };
      const isEven = (text: string) =>
        people.filter((person) => isPrompted(person, text)).length === 6;
      const seed = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].find(isEven) ?? "";
      const trial = { unit: "person", seed, from: "2026-03-02", until: "2026-03-27" };
      // Whoever goes without prompts stops half of what they had completed.
      const facts = recorded.map((fact) => {
        const { completed = 0, ...others } = fact.counts;
        const isIn = fact.day >= trial.from && fact.day <= trial.until;
        if (!isIn || completed < 2 || isPrompted(fact.person, seed)) return fact;
        return { ...fact, counts: { ...others, completed: completed - 1, stopped: 1 } };
      });
      const source = (holdOut?: object) => {
        const { version, ...rest } = JSON.parse(demoPlaybook);
        const raised = holdOut ? version + 1 : version;
        return JSON.stringify({
          ...rest,
          version: raised,
          ...(holdOut && { prompting: { holdOut } }),
        });
      };
      const console_ = await handrail.openConsole("/my-data");
      await makeReady(console_, language, source());
      await askAdmin(console_, "saveProfile", { role: "admin", colorScheme: look });
      await putDayFacts(console_, facts);
      const options = `chrome-extension://${handrail.extensionId}/options.html`;
      const adoption = async () => {
        await console_.goto(`${options}#/adoption?from=2026-02-01&to=2026-03-31`);
        await console_.reload();
        await console_
          .getByRole("heading", { name: say("Did the prompts help?", "提示有用吗？") })
          .scrollIntoViewIfNeeded();
      };
      const section = console_.getByRole("region", {
        name: say(
          "What do the prompts do, and what do they cost?",
          "提示起了什么作用，打断了多少？",
        ),
      });
      const shot = (name: string) => section.screenshot({ path: info.outputPath(`${name}.png`) });
      const clean = async () =>
        expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);

      // None: what one is for, and the way to plan one, which shows whom the lot falls on.
      await adoption();
      await shot("1-none");
      await clean();
      await section.getByRole("link", { name: say("Plan a trial", "安排试验") }).click();
      await console_.getByRole("button", { name: say("Plan a trial", "安排试验") }).click();
      await console_.getByLabel(say("Whole departments", "整个部门")).check();
      await expect(
        console_.getByText(say("Drawn to get no prompts, ", "抽到不显示提示的部门（")),
      ).toBeVisible();
      await clean();
      await console_.screenshot({ path: info.outputPath("2-form.png"), fullPage: true });
      await console_.getByRole("button", { name: say("Check and preview", "检查并预览") }).click();
      await expect(
        console_.getByText(say("Trial of whether prompts help", "提示效果试验")),
      ).toBeVisible();
      await console_.screenshot({ path: info.outputPath("3-preview.png"), fullPage: true });
      await console_.getByRole("button", { name: say("Publish", "发布"), exact: true }).click();
      await expect(
        console_.getByRole("button", { name: say("Change the trial", "修改试验") }),
      ).toBeVisible();
      await adoption();
      await expect(section.locator('[data-verdict="planned"]')).toBeVisible();
      await shot("4-planned");

      // Departments: three are too few, however many people there are in them.
      const { nextVersion } = await askAdmin(console_, "playbook", {});
      const publish = async (holdOut: object, version: number) => {
        const edition = { ...JSON.parse(source(holdOut)), version };
        await askAdmin(console_, "publishPlaybook", { source: JSON.stringify(edition) });
        await publishedLongAgo(console_);
      };
      await publish({ ...trial, unit: "department" }, nextVersion);
      await adoption();
      await expect(section.locator('[data-verdict="too-few"]')).toContainText(
        say("Too few departments to say", "部门太少，无法下结论"),
      );
      await shot("5-too-few");

      await publish(trial, nextVersion + 1);
      await adoption();
      await expect(section.locator('[data-verdict="helped"]')).toContainText(
        say("Prompts helped: +", "提示有帮助：+"),
      );
      await section.getByRole("button", { name: say("Show table", "显示表格") }).click();
      await clean();
      await shot("6-told");
    },
  );
}
