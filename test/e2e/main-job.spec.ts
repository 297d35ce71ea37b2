import { join } from "node:path";
import { playMainJob } from "../demo/main-job.mjs";
import { root } from "../setup/root.mjs";
import { expect, test } from "./extension";

test("the main job: what was played is what the exports say", async ({ handrail, crm }, info) => {
  test.slow(); // a whole working day
  const { differences } = await playMainJob({
    ...handrail,
    crmUrl: crm.url,
    playbook: join(root, "public/playbooks/demo.json"),
    out: info.outputDir,
    tell: () => undefined,
  });
  expect(differences).toEqual([]);
});
