// @ts-check
import { existsSync } from "node:fs";
import { join } from "node:path";

import { run, tail } from "./command.mjs";
import { root } from "./root.mjs";

/** tsconfig.json extends a file that WXT generates; in a fresh clone no tool could read it. */
export async function ensureGeneratedTypes() {
  if (existsSync(join(root, ".wxt/tsconfig.json"))) return;
  const { ok, output } = await run("npx", ["--no-install", "wxt", "prepare"]);
  if (!ok) throw new Error(`wxt prepare failed.\n${tail(output)}`);
}
