// @ts-check
/** The locator as it runs in the page, bundled so that Node can run it too. */
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const outDir = fileURLToPath(
  new URL("../../../node_modules/.cache/handrail/locator", import.meta.url),
);

/** @returns {Promise<typeof import("./entry")>} */
export async function locatorCore() {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "@": root } },
    build: {
      outDir,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL("./entry.ts", import.meta.url)),
        formats: ["es"],
        fileName: () => "core.mjs",
      },
    },
  });
  return import(`${pathToFileURL(outDir).href}/core.mjs?${Date.now()}`);
}
