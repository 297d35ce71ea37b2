/** Rows and records without a common key are proposed by their names, and joined when a person says so. */
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./extension";
import { askAdmin, demoPlaybook, makeReady } from "./ready";

const text = (en: string, zh: string) => ({ en, "zh-CN": zh });

const firms = {
  id: "firms",
  name: text("Customers: ledger and CRM", "客户：台账与 CRM"),
  recordType: "firm",
  from: "2026-03-02",
  key: ["name"],
  sameBy: { name: "name", others: ["phone"] },
  fields: [
    { id: "name", name: text("Name", "客户名称"), columns: ["Name"] },
    {
      id: "phone",
      name: text("Telephone", "电话"),
      compare: { kind: "phone" },
      columns: ["Telephone"],
    },
    { id: "city", name: text("City", "城市"), columns: ["City"] },
    { id: "owner", name: text("Sales person", "负责人"), columns: ["Owner"] },
  ],
};

const playbook = JSON.stringify({
  ...(JSON.parse(demoPlaybook) as object),
  parallelRuns: [firms],
});

const LEDGER = [
  "华东轴承有限公司,021-5550 1234,上海,李娜",
  "Kestrel Ltd.,+44 20 5550 7788,London,Tom Reed",
  "Acme Trading Co.,555 0100,Leeds,Tom Reed",
  "启明乳业,0816-555 2210,绵阳,王磊",
  "北辰仪器厂,010-5550 8899,北京,李娜",
  "Old Mill,555 0199,York,Tom Reed",
];
const CRM = [
  "华东轴承（上海）有限公司,02155501234,上海,李娜",
  "KESTREL LIMITED,+442055507788,London,Tom Reed",
  "ACME Trading Inc.,555 0100,Leeds,Tom Reed",
  "Acme Trading,555 0100,Hull,Tom Reed",
  "启明乳品有限公司,08165552210,绵阳,王磊",
  "北辰仪器厂,01055508899,北京,李娜",
  "Riverside Foods,555 0199,York,Tom Reed",
];

async function imports(
  console_: Page,
  address: string,
  side: "ledger" | "export",
  lines: readonly string[],
  at: string,
): Promise<void> {
  await console_.goto(`${address}?run=firms&tab=files&import=${side}`);
  await console_.reload();
  await console_.locator('input[type="file"]').setInputFiles({
    name: `${side}.csv`,
    mimeType: "text/csv",
    buffer: Buffer.from(["Name,Telephone,City,Owner", ...lines].join("\r\n")),
  });
  await console_.getByRole("button", { name: /^(?:Check all rows|检查全部行)$/ }).click();
  await console_.getByLabel(/^(?:Shows the state of|数据截至)/).fill(at);
  await console_.getByRole("button", { name: /^(?:Import|导入)$/ }).click();
  await expect(console_.getByText(/is imported|已导入/).first()).toBeVisible();
  await expect
    .poll(async () => (await askAdmin(console_, "parallelRuns", {}))[0]?.compared)
    .toBe(1);
}

async function clean(console_: Page): Promise<void> {
  expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);
}

async function counts(console_: Page) {
  const [view] = await askAdmin(console_, "parallelRuns", {});
  return view?.counts[""];
}

const looks = [
  ["en", "light"],
  ["zh-CN", "dark"],
  ["en", "dark"],
  ["zh-CN", "light"],
] as const;

for (const [language, colorScheme] of looks) {
  const say = (en: string, zh: string) => (language === "en" ? en : zh);

  test(`pairs are proposed, confirmed by keyboard, compared and taken back (${language}, ${colorScheme})`, async ({
    handrail,
  }) => {
    const console_ = await handrail.openConsole("/my-data");
    await makeReady(console_, language, playbook);
    await askAdmin(console_, "saveProfile", { role: "key-user", colorScheme });
    const address = `chrome-extension://${handrail.extensionId}/options.html#/parallel`;
    const same = `${address}?run=firms&tab=same`;
    const shot = async (name: string) => {
      for (const width of [1280, 800]) {
        await console_.setViewportSize({ width, height: 900 });
        await console_.screenshot({
          path: test.info().outputPath(`${name}-${width}.png`),
          fullPage: true,
        });
      }
      await console_.setViewportSize({ width: 1280, height: 900 });
    };

    await console_.goto(same);
    await console_.reload();
    await expect(
      console_.getByText(say("No ledger is imported yet", "还没有导入台账")),
    ).toBeVisible();
    await clean(console_);
    await shot("1-no-ledger");
    await imports(console_, address, "ledger", LEDGER, "2026-03-05T18:00");
    await console_.goto(same);
    await expect(
      console_.getByText(say("Nothing of the CRM is known yet", "还没有 CRM 的数据")),
    ).toBeVisible();
    await imports(console_, address, "export", CRM, "2026-03-06T09:00");
    await console_.goto(same);

    const list = console_.getByRole("list", {
      name: say("Pairs that may be the same record", "可能是同一条记录的配对"),
    });
    const rows = list.locator("[data-row]");
    await expect(rows).toHaveCount(5);
    const kestrel = rows.filter({ hasText: "KESTREL LIMITED" });
    await expect(kestrel).toContainText("Kestrel Ltd.");
    await expect(kestrel).toContainText("100%");
    await expect(rows.filter({ hasText: "ACME Trading Inc." })).toContainText(
      say("several fit", "有多条候选"),
    );
    await clean(console_);
    await shot("2-proposals");
    expect(await counts(console_)).toMatchObject({ matched: 1, "only-ledger": 5, "only-crm": 6 });

    const values = list.getByRole("table", { name: say("What both sides say", "两边的内容") });
    const undos = list.getByRole("button", { name: /^(?:Undo|撤销)/ });
    const turnTo = async (row: Locator) => {
      await row.focus();
      if ((await row.getAttribute("aria-expanded")) === "false") await row.press("Enter");
      await expect(row).toHaveAttribute("aria-expanded", "true");
    };
    await turnTo(kestrel);
    await expect(values).toContainText("+442055507788");
    await console_.keyboard.press("s");
    await expect(undos).toHaveCount(1);
    await expect(kestrel).not.toBeFocused();
    await expect(rows.and(console_.locator(":focus"))).toHaveCount(1);
    expect(await counts(console_)).toMatchObject({ matched: 2, "only-ledger": 4, "only-crm": 5 });

    const bearings = rows.filter({ hasText: "华东轴承" });
    await turnTo(bearings);
    await list.getByRole("button", { name: say("The same", "是同一条"), exact: true }).click();
    await expect
      .poll(() => counts(console_))
      .toMatchObject({ matched: 3, "only-ledger": 3, "only-crm": 4 });

    const dairy = rows.filter({ hasText: "启明" });
    await turnTo(dairy);
    await console_.keyboard.press("n");
    await expect(undos).toHaveCount(3);
    await console_.keyboard.press("u");
    await expect(undos).toHaveCount(2);
    await expect(dairy).toBeFocused();
    await expect(dairy).toHaveAttribute("aria-expanded", "true");
    await console_.keyboard.press("n");
    await expect(undos).toHaveCount(3);

    // One of two that fit: the other pair goes with it.
    const acme = rows.filter({ hasText: "ACME Trading Inc." });
    await turnTo(acme);
    await expect(values).toContainText("Leeds");
    await console_.waitForTimeout(200);
    await clean(console_);
    await shot("3-open");
    await console_.keyboard.press("ArrowDown");
    await console_.keyboard.press("ArrowUp");
    await expect(acme).toBeFocused();
    await console_.keyboard.press("s");
    await expect(rows).toHaveCount(4);
    await expect(
      console_.getByText(say("All proposals are decided", "建议已全部处理")),
    ).toBeVisible();

    // Called otherwise on either side: joined by hand.
    const ledger = console_.getByRole("combobox", { name: say("Row of the ledger", "台账的行") });
    await ledger.click();
    await ledger.fill("old");
    await console_.getByRole("option", { name: /Old Mill/ }).click();
    const crm = console_.getByRole("combobox", { name: say("Record of the CRM", "CRM 的记录") });
    await crm.click();
    await crm.fill("river");
    await console_.getByRole("option", { name: /Riverside/ }).click();
    await expect(console_.getByRole("table").filter({ hasText: "Riverside Foods" })).toBeVisible();
    await clean(console_);
    await shot("4-by-hand");
    await console_.getByRole("button", { name: say("Join the two", "建立对应") }).click();
    const said = console_.getByRole("table", {
      name: say("Said to be the same", "是同一条"),
      exact: true,
    });
    await expect(said.getByRole("row")).toHaveCount(5);
    expect(await counts(console_)).toMatchObject({ matched: 5, "only-ledger": 1, "only-crm": 2 });
    await console_.waitForTimeout(300);
    await clean(console_);
    await shot("5-said");

    await said
      .getByRole("button", { name: /Old Mill/ })
      .first()
      .click();
    await expect(said.getByRole("row")).toHaveCount(4);
    expect(await counts(console_)).toMatchObject({ matched: 4, "only-ledger": 2, "only-crm": 3 });
    await console_.reload();
    await expect(said.getByRole("row")).toHaveCount(4);
    await expect(
      console_.getByText(/^(?:No two names are alike enough|没有足够相近的名称)/),
    ).toBeVisible();
  });
}
