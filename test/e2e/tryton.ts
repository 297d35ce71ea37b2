/** The other real CRM: a test of its own server with a database of its own, or a skip that is heard. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../setup/root.mjs";
import { prepareTryton, startTryton } from "../tryton/server.mjs";
import { test as base } from "./extension";

export { expect } from "./extension";

export const trytonPlaybook = readFileSync(join(root, "public/playbooks/tryton.json"), "utf8");

interface WorkerFixtures {
  /** Why Tryton cannot be had on this machine, if so. */
  trytonMissing: string | undefined;
}

interface Fixtures {
  /** Its web client, with slash. */
  trytonUrl: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  trytonMissing: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const prepared = await prepareTryton();
      await use("missing" in prepared ? prepared.missing : undefined);
    },
    // On a fresh machine the packages are installed and the database is made: more than a minute.
    { scope: "worker", timeout: 300_000 },
  ],

  trytonUrl: async ({ trytonMissing }, use) => {
    if (trytonMissing) test.skip(true, loudly(trytonMissing));
    const tryton = await startTryton();
    if ("missing" in tryton) throw new Error(tryton.missing);
    await use(tryton.url);
    await tryton.stop();
  },

  page: async ({ handrail, trytonUrl }, use) => {
    const page = await handrail.context.newPage();
    await page.goto(trytonUrl);
    await use(page);
  },
});

/** A skip must not go unnoticed. */
function loudly(reason: string): string {
  console.warn(`\n${"!".repeat(80)}\nSKIPPED: ${reason}\n${"!".repeat(80)}\n`);
  test.info().annotations.push({ type: "SKIPPED", description: reason });
  return reason;
}
