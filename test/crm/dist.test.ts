// @vitest-environment node
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { crmDist } from "./dist.mjs";

describe("the CRM's web app", () => {
  it("comes in pinned versions only", async () => {
    await expect(crmDist({ version: "9.9.9" })).rejects.toThrow("not one of the pinned versions");
  });

  it("is taken from the cache when it is there", async () => {
    const cacheDir = await mkdtemp(join(tmpdir(), "handrail-dist-"));
    await mkdir(join(cacheDir, "dist"));
    await writeFile(join(cacheDir, "dist", "index.html"), "");
    expect(await crmDist({ cacheDir })).toBe(join(cacheDir, "dist"));
    await rm(cacheDir, { recursive: true });
  });
});
