/** What the built content script holds, which no import rule can promise. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ensureBuild } from "../setup/build.mjs";
import { expect, test } from "./extension";

for (const build of ["chrome-mv3", "chrome-mv3-e2e"] as const) {
  test(`${build}: at most 20 kB gzipped, without React, zod or Dexie`, async () => {
    const script = readFileSync(join(await ensureBuild(build), "overlay.js"), "utf8");
    expect(gzipSync(script).length).toBeLessThanOrEqual(20_000);
    expect(script).not.toMatch(/ZodError|\$Zod|Dexie|react\.(?:element|transitional)|react-dom/);
    expect(script).toMatch(/attachShadow/); // it is the overlay
  });
}

test("chrome-mv3: its shadow roots are closed", async () => {
  const script = readFileSync(join(await ensureBuild("chrome-mv3"), "overlay.js"), "utf8");
  expect(script).toMatch(/mode:["'`]closed["'`]/);
  expect(script).not.toMatch(/mode:["'`]open["'`]/);
});
