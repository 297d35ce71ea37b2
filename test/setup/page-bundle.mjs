// @ts-check
/** Source files as one script, for running them in a page without building the extension. */
import { join } from "node:path";
import { build } from "vite";
import { root } from "./root.mjs";

/**
 * @param {string} entry from the root of the repository
 * @param {string} name of the global that gets its exports
 * @returns {Promise<string>} an expression; evaluating it twice is harmless
 */
export async function pageBundle(entry, name) {
  const built = await build({
    root,
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "@": root } },
    build: {
      write: false,
      lib: { entry: join(root, entry), formats: ["iife"], name, fileName: "bundle" },
    },
  });
  const [output] = /** @type {{output: readonly {code?: string}[]}[]} */ ([built].flat());
  const code = output?.output[0]?.code ?? "";
  return `${code.replace(new RegExp(`^(?:"use strict";\\s*)?(?:var|const|let) ${name}\\b`), `globalThis.${name}`)}\n;0`;
}
