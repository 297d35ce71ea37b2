// @ts-check
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { root } from "../../setup/root.mjs";

/** Built as the extension is: modules loaded one by one by a test runner are several times slower. */
export async function matchRates() {
  const out = await build({
    root,
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "@": root } },
    build: { write: false, minify: false, ssr: "test/bench/prompts/match.ts", target: "node20" },
    ssr: { noExternal: true },
  });
  const [built] = Array.isArray(out) ? out : [out];
  if (!built || !("output" in built)) throw new Error("Nothing was built.");
  const file = join(tmpdir(), `handrail-match-${process.pid}.mjs`);
  writeFileSync(file, built.output[0].code);
  /** @type {typeof import("./match")} */
  const { rates } = await import(pathToFileURL(file).href);
  return rates();
}
