import AxeBuilder from "@axe-core/playwright";
import type { Frame, Page } from "@playwright/test";
import axe from "axe-core";
import type { AxeResults } from "axe-core";
import { logIn, openContact } from "../demo/crm-actions.mjs";
import { bubble, panelOf } from "../demo/handrail-actions.mjs";
import { expect, test } from "./extension";
import { askAdmin, demoPlaybook, makeReady } from "./ready";

const doors = [
  "",
  "adoption",
  "fallback",
  "parallel",
  "playbook",
  "learning",
  "questions",
  "controls",
  "sites",
  "bundles",
  "my-data",
  "settings",
];

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
    expect(await panelViolations(introduction), "who am I").toEqual([]);

    await makeReady(console_);
    await page.reload();
    await bubble(page, "Write down what was agreed").waitFor();
    const panel = await panelOf(page);
    await panel.getByText("Write down what was agreed").first().waitFor();
    expect(await panelViolations(panel), "panel").toEqual([]);
    expect(await promptViolations(page), "prompt").toEqual([]);
  });
}

async function violations(page: Page): Promise<string[]> {
  return namesOf((await new AxeBuilder({ page }).analyze()).violations);
}

/** Only the prompt: the CRM around it is not ours to mend. */
async function promptViolations(page: Page): Promise<string[]> {
  // By its place: an attribute that somebody else sets on our element does not stay.
  const place = await page.evaluate(() =>
    [...document.documentElement.children].findIndex((host) =>
      host.shadowRoot?.querySelector(".bubble"),
    ),
  );
  const host = `html > :nth-child(${place + 1})`;
  const builder = new AxeBuilder({ page }).include({ fromShadowDom: [host, ".bubble"] });
  return namesOf((await builder.analyze()).violations);
}

/** The panel is a frame of another origin in a shadow root: axe is run in it directly. */
async function panelViolations(panel: Frame): Promise<string[]> {
  const { source } = axe;
  // The extension's CSP forbids eval in its pages; the debugger's own world is not bound by it.
  const results = await panel.evaluate(`${source}; axe.run(document)`);
  return namesOf((results as AxeResults).violations);
}

function namesOf(violations: AxeResults["violations"]): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${String(target)}`),
  );
}
