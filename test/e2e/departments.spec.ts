/** An admin names departments and key users in the console, and goes on with an earlier version of the playbook. */
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { withoutProcess } from "@/lib/core/authoring/without-process";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { expect, test } from "./extension";
import { askAdmin, demoPlaybook, makeReady } from "./ready";

const demo = JSON.parse(demoPlaybook) as Playbook;

test("departments and key users are added, renamed and taken out, by keyboard", async ({
  handrail,
}) => {
  const console_ = await handrail.openConsole("/playbook");
  await makeReady(console_);
  await console_.bringToFront();
  await console_.reload();
  const section = console_.getByRole("region", { name: "Departments and key users" });
  const group = (name: string) => section.getByRole("group", { name, exact: true });
  const axe = async () => (await new AxeBuilder({ page: console_ }).analyze()).violations;
  await section.getByRole("button", { name: "Change departments and key users…" }).press("Enter");

  await test.step("what is wrong is said as it is typed, and nothing is checked before", async () => {
    await section.getByRole("button", { name: "Add a department" }).press("Enter");
    const name = group("New department").getByLabel("Name · English");
    await expect(name).toBeFocused();
    await section.getByRole("button", { name: "Check and see what changes" }).press("Enter");
    await expect(section.getByText("Give the department a name.")).toBeVisible();
    await expect(name).toBeFocused();
    await console_.keyboard.type("Key accounts");
    const added = group("Key accounts");
    await added.getByLabel("Name", { exact: true }).fill("Wang Fang 王芳");
    await added.getByLabel("Mail address or link").fill("wang.fang");
    await console_.keyboard.press("Tab");
    await expect(added.getByText("This is no mail address.")).toBeVisible();
    await added.getByLabel("Mail address or link").fill("wang.fang@example.test");
    await expect(added.getByText("This is no mail address.")).toHaveCount(0);
  });

  await group("After-sales").getByLabel("Name · English").fill("Service");
  await group("Service").getByRole("button", { name: "Add a key user" }).press("Enter");
  await console_.keyboard.type("Daniel Weber");

  await test.step("a department that is named does not vanish silently", async () => {
    await group("Sales").getByRole("button", { name: "Take out" }).first().press("Enter");
    await expect(group("Sales").getByText("Process “Log a customer visit”")).toBeVisible();
    await section.getByRole("button", { name: "Check and see what changes" }).press("Enter");
    await expect(section.getByText("Say what is named there in its place.")).toBeVisible();
    await console_.keyboard.press("Enter");
    await console_.getByRole("option", { name: "Nothing: take it out there too" }).click();
    await expect(section.getByText("All departments then do “")).toHaveCount(2);
    expect(await axe()).toEqual([]);
    await group("Sales").getByRole("combobox").click();
    await console_.getByRole("option", { name: "Key accounts" }).click();
  });

  await section.getByRole("button", { name: "Check and see what changes" }).press("Enter");
  await expect(section.getByText("What changes", { exact: true })).toBeVisible();
  expect(await axe()).toEqual([]);
  await section.getByLabel("Why it is published").fill("Sales is split by customers");
  await section.getByRole("button", { name: "Publish", exact: true }).press("Enter");

  const inForce = async () => (await askAdmin(console_, "playbook", {})).playbook;
  await expect.poll(async () => (await inForce())?.version).toBe(demo.version + 1);
  expect((await inForce())?.departments).toMatchObject([
    { id: "after-sales", name: { en: "Service" }, keyUsers: [{}, { name: "Daniel Weber" }] },
    { id: "quality" },
    {
      id: "key-accounts",
      name: { en: "Key accounts", "zh-CN": "Key accounts" },
      keyUsers: [{ name: "Wang Fang 王芳", contact: "mailto:wang.fang@example.test" }],
    },
  ]);
  expect((await inForce())?.processes.map(({ departments }) => departments)).toEqual([
    ["key-accounts", "after-sales"],
    ["key-accounts"],
    ["key-accounts"],
  ]);
  await expect(section.getByRole("table").getByText("Wang Fang 王芳")).toBeVisible();
});

test("a playbook that names nobody says what to do, and cancelling leaves it as it is", async ({
  handrail,
}) => {
  const console_ = await handrail.openConsole("/playbook");
  const departments = demo.departments.map((each) => ({ ...each, keyUsers: [] }));
  await makeReady(console_, "zh-CN", JSON.stringify({ ...demo, departments }));
  await console_.reload();
  const section = console_.getByRole("region", { name: "部门与关键用户" });
  await expect(section.getByText("还没有指定关键用户")).toBeVisible();
  await section.getByRole("button", { name: "修改部门和关键用户…" }).click();
  await section.getByRole("button", { name: "移除部门：质量部" }).click();
  await expect(section.getByText("流程手册里没有其他地方提到它。")).toBeVisible();
  expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);
  await section.getByRole("button", { name: "取消" }).click();
  await expect(section.getByRole("cell", { name: "质量部" })).toBeVisible();
  expect((await askAdmin(console_, "playbook", {})).history).toHaveLength(1);
});

test("an earlier version is a file, and a draft to go on with; what is new can be read", async ({
  handrail,
}) => {
  const console_ = await handrail.openConsole("/playbook");
  await makeReady(console_);
  const [visit, gone] = demo.processes;
  if (!visit || !gone) throw new Error("The demo playbook has too few processes.");
  const without = withoutProcess(demo, gone.id, demo.version + 1);
  const processes = without.processes.map((each) =>
    each.id === visit.id ? { ...each, steps: each.steps.slice(0, 2) } : each,
  );
  const source = JSON.stringify({ ...without, processes });
  expect(await askAdmin(console_, "publishPlaybook", { source })).toMatchObject({ ok: true });
  await console_.bringToFront();
  await console_.reload();
  const history = console_.getByRole("region", { name: "History" });
  const menu = history.getByRole("button", { name: `More about ${demo.title.en}` }).last();

  await menu.press("Enter");
  const [file] = await Promise.all([
    console_.waitForEvent("download"),
    console_.getByRole("menuitem", { name: "Download JSON" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`${demo.id}-v${demo.version}.json`);
  expect(JSON.parse(readFileSync(await file.path(), "utf8"))).toMatchObject({
    version: demo.version,
    processes: demo.processes.map(({ id }) => ({ id })),
  });

  await test.step("the form to go back is in sight, and a process that comes back can be read", async () => {
    await history.getByRole("button", { name: "Put in force again" }).click();
    await expect(history.getByLabel("Why it is put in force again")).toBeInViewport();
    await history.getByRole("button", { name: `Read it: ${gone.title.en}` }).press("Enter");
    await expect(history.getByText(gone.steps[0]?.why.en ?? "-")).toBeVisible();
    expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);
  });

  await menu.press("Enter");
  const begin = console_.getByRole("menuitem", { name: visit.title.en });
  await expect(begin).toContainText("Other than in force");
  expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);
  await begin.press("Enter");
  await expect(console_).toHaveURL(/#\/drafts\?id=/);
  expect(await askAdmin(console_, "drafts", {})).toMatchObject([
    { base: { id: visit.id, steps: [{}, {}] }, content: { process: { steps: visit.steps } } },
  ]);
});
