import { expect, test } from "./extension";
import { askAdmin, demoPlaybook, makeReady } from "./ready";

const good = JSON.parse(demoPlaybook) as Record<string, unknown>;

const changed = (change: (playbook: typeof good) => void): string => {
  const copy = structuredClone(good);
  change(copy);
  return JSON.stringify(copy);
};

const broken: readonly { what: string; source: string; path: string }[] = [
  { what: "bad JSON", source: `${demoPlaybook.slice(0, 400)} oops`, path: "Whole file" },
  {
    what: "an unknown key",
    source: changed((playbook) => Object.assign(playbook, { colour: "red" })),
    path: "colour",
  },
  {
    what: "__proto__",
    source: demoPlaybook.replace(
      '"id": "demo",',
      '"id": "demo", "__proto__": { "role": "admin" },',
    ),
    path: "__proto__",
  },
  {
    what: "a javascript: link",
    source: demoPlaybook.replace("mailto:li.na@example.test", "javascript:alert(1)"),
    path: "departments[0].keyUsers[0].contact",
  },
  {
    what: "duplicate ids",
    source: demoPlaybook.replace('"id": "open-opportunity"', '"id": "log-visit"'),
    path: "processes[1].id",
  },
  {
    what: "a missing language",
    source: demoPlaybook.replace(', "zh-CN": "登记客户拜访"', ""),
    path: "processes[0].title.zh-CN",
  },
];

test("a broken playbook shows path and fix, and leaves the published one as it was", async ({
  handrail,
}) => {
  const console_ = await handrail.openConsole("/playbook");
  await makeReady(console_);
  const before = await askAdmin(console_, "playbook", {});

  for (const { what, source, path } of broken) {
    await test.step(what, async () => {
      expect(source).not.toBe(demoPlaybook);
      await console_.locator('input[type="file"]').setInputFiles({
        name: "playbook.json",
        mimeType: "application/json",
        buffer: Buffer.from(source),
      });
      await expect(console_.getByText("The published playbook stays as it was")).toBeVisible();
      await expect(console_.getByText(path, { exact: true }).first()).toBeVisible();
      await expect(console_.getByRole("button", { name: "Publish", exact: true })).toHaveCount(0);
      await console_.reload();
    });
  }
  await test.step("10 MB", async () => {
    await console_.locator('input[type="file"]').setInputFiles({
      name: "big.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify({ title: "x".repeat(10_000_000) })),
    });
    await expect(console_.getByText("bigger than 2 MB")).toBeVisible();
  });
  expect(await askAdmin(console_, "playbook", {})).toEqual(before);
});
