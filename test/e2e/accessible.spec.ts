import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { logIn, openContact } from "../demo/crm-actions.mjs";
import { bubble, panelOf } from "../demo/handrail-actions.mjs";
import { expect, test } from "./extension";
import { askAdmin, demoPlaybook, makeReady } from "./ready";

const doors = ["", "adoption", "playbook", "sites", "my-data", "settings"];

for (const colorScheme of ["light", "dark"] as const) {
  test(`console has no axe violation, ${colorScheme}`, async ({ handrail }) => {
    const console_ = await handrail.openConsole("/my-data");
    await makeReady(console_);
    await askAdmin(console_, "saveProfile", { colorScheme });
    for (const door of doors) {
      await console_.goto(`chrome-extension://${handrail.extensionId}/options.html#/${door}`);
      await console_.reload();
      await console_.getByRole("main").waitFor();
      await console_.waitForTimeout(400);
      expect(await violations(console_), door).toEqual([]);
    }
  });

  test(`panel and prompt have no axe violation, ${colorScheme}`, async ({
    handrail,
    crm,
    page,
  }) => {
    const console_ = await handrail.openConsole("/my-data");
    await askAdmin(console_, "publishPlaybook", { source: demoPlaybook });
    await askAdmin(console_, "saveProfile", { colorScheme });
    await logIn(page, crm.url);
    await openContact(page, 2);
    const introduction = await panelOf(page);
    await introduction.getByRole("button", { name: "Start" }).waitFor();
    expect(await violations(page, "iframe"), "who am I").toEqual([]);

    await makeReady(console_);
    await page.reload();
    await bubble(page, "Write down what was agreed").waitFor();
    const panel = await panelOf(page);
    await panel.getByText("Write down what was agreed").first().waitFor();
    expect(await violations(page, "iframe"), "panel").toEqual([]);
    expect(await violations(page, ".bubble"), "prompt").toEqual([]);
  });
}

/** Only of our own elements: the CRM is not ours to mend. */
async function violations(page: Page, inside?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  if (inside) builder.include(inside);
  const { violations: found } = await builder.analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
