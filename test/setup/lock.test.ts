import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";

import { withLock } from "./lock.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "handrail-lock-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it("lets one in at a time, and the next one also after a failure", async () => {
  const lock = join(folder, "lock");
  const log: string[] = [];
  const work = (name: string) => async () => {
    log.push(`${name} in`);
    await sleep(20);
    log.push(`${name} out`);
    if (name === "a") throw new Error("a fails");
  };

  const results = await Promise.allSettled([withLock(lock, work("a")), withLock(lock, work("b"))]);

  expect(results.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  expect(log).toEqual(["a in", "a out", "b in", "b out"]);
});

it("takes over the lock of a process that is gone", async () => {
  const lock = join(folder, "lock");
  mkdirSync(lock);
  // Larger than any process id that Linux, macOS or Windows hand out.
  writeFileSync(join(lock, "pid"), "99999999");

  expect(await withLock(lock, async () => "done")).toBe("done");
});
