// @ts-check
/** The locator as it runs in the page, bundled so that Node can run it too. */
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const outDir = fileURLToPath(
  new URL("../../../node_modules/.cache/handrail/locator", import.meta.url),
);

/** @returns {Promise<typeof import("./entry")>} */
export const locatorCore = () => bundled("entry");

/**
 * Without the model, whose weights may be of other features than these.
 *
 * @returns {Promise<typeof import("./features")>}
 */
export const locatorFeatures = () => bundled("features");

/** @param {"entry" | "features"} name */
async function bundled(name) {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "@": root } },
    build: {
      outDir,
      emptyOutDir: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL(`./${name}.ts`, import.meta.url)),
        formats: ["es"],
        fileName: () => `${name}.mjs`,
      },
    },
  });
  return import(`${pathToFileURL(outDir).href}/${name}.mjs?${Date.now()}`);
}
