/** An admin publishes the next edition, sees before that what it changes, and goes back with a reason. */
import AxeBuilder from "@axe-core/playwright";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { expect, test } from "./extension";
import { askAdmin, demoPlaybook, makeReady } from "./ready";

/** The next edition: calmer prompts, but reminders of the visit that must come. */
function nextEdition(): string {
  const { processes, ...rest } = JSON.parse(demoPlaybook) as Playbook;
  return JSON.stringify({
    ...rest,
    version: rest.version + 1,
    prompting: {
      ...rest.prompting,
      minutesBetween: 60,
      quietHours: [{ from: "12:00", to: "13:30" }],
    },
    processes: processes.map((process) =>
      process.id === "log-visit" ? { ...process, reminders: "exempt" } : process,
    ),
  });
}

for (const language of ["en", "zh-CN"] as const) {
  const isEnglish = language === "en";
  const say = (en: string, zh: string) => (isEnglish ? en : zh);

  test(`every change is named before it is published, and going back asks why (${language})`, async ({
    handrail,
  }) => {
    const console_ = await handrail.openConsole("/playbook");
    await makeReady(console_, language);
    await askAdmin(console_, "saveProfile", { displayName: "Zhou Ming 周明" });
    await console_.reload();
    const { version } = JSON.parse(demoPlaybook) as Playbook;
    const published = async () => (await askAdmin(console_, "playbook", {})).history;

    await console_.locator('input[type="file"]').setInputFiles({
      name: "next.json",
      mimeType: "application/json",
      buffer: Buffer.from(nextEdition()),
    });
    const exempt = say(
      "2 reminders are exempt from the limits on prompts:",
      "有 2 项提醒不受提示上限约束：",
    );
    await expect(console_.getByText(exempt)).toBeVisible();
    await expect(
      console_.getByText(say("whether its reminders are counted", "提醒是否计入上限")),
    ).toBeVisible();
    await expect(console_.getByText("0 → 60")).toBeVisible();
    await expect(console_.getByText(say("none → 12:00–13:30", "无 → 12:00–13:30"))).toBeVisible();
    expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);
    await console_
      .getByLabel(say("Why it is published", "发布原因"))
      .fill("Visits were forgotten in March");
    await console_.getByRole("button", { name: say("Publish", "发布"), exact: true }).click();
    await expect.poll(async () => (await published())[0]?.version).toBe(version + 1);

    await expect(console_.getByText(say("Exempt reminders", "不限次数的提醒"))).toBeVisible();
    await expect(console_.getByText(say("Reminders without limits", "提醒不限次数"))).toBeVisible();

    await console_.getByRole("button", { name: say("Put in force again", "重新启用") }).click();
    await expect(console_.getByText("60 → 0")).toBeVisible();
    await expect(console_.getByRole("heading", { level: 3, name: /1/ }).last()).toBeFocused();
    expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);
    expect(await published()).toHaveLength(2); // looked at, not yet done
    await console_
      .getByLabel(say("Why it is put in force again", "重新启用的原因"))
      .fill("Too many reminders");
    await console_
      .getByLabel(say("Running cases go over to it at once", "正在办理的流程立即改用新版本"))
      .check();
    await console_
      .getByRole("button", { name: say("Put in force again", "重新启用"), exact: true })
      .click();
    await expect
      .poll(published)
      .toMatchObject([
        { version, reason: "Too many reminders", movedCases: true, restored: 1 },
        { version: version + 1, reason: "Visits were forgotten in March", restored: null },
        { version },
      ]);
    const newest = console_.getByRole("row").filter({ hasText: "Too many reminders" });
    await expect(newest).toContainText("Zhou Ming 周明");
    await expect(newest).toContainText(say("Running cases went over", "正在办理的流程已改用"));
    await expect(newest).toContainText(say("the edition of", "发布的版本"));
  });
}
