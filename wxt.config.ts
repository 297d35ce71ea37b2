import { fileURLToPath } from "node:url";
import { defineConfig } from "wxt";
import { manifest } from "./manifest.config";

/**
 * Every schema of zod can write itself as JSON schema, which takes 9 kB (gzipped) of the service worker and
 * is never asked for in a browser: `npm run schema` does it in Node. The exports stay, and do nothing.
 */
function withoutJsonSchema() {
  const modules = /zod\/v4\/core\/(?:json-schema-processors|to-json-schema)\.js$/;
  const named = /^export (?:const|function) (\w+)|^export \{ \w+ as (\w+) \}/gm;
  return {
    name: "without-json-schema",
    transform: (code: string, id: string) =>
      modules.test(id)
        ? [...code.matchAll(named)]
            .map(([, name, alias]) => `export const ${name ?? alias} = () => undefined;`)
            .join("\n")
        : undefined,
  };
}

/** What schemas say of their fields is for that same JSON schema: 3 kB (gzipped) of the service worker. */
function withoutDescriptions() {
  const described = /\s*\.describe\(\s*"(?:[^"\\]|\\.)*"(?:\s*\+\s*"(?:[^"\\]|\\.)*")*,?\s*\)/g;
  return {
    name: "without-descriptions",
    // Not where tests run, which compare the published schema.
    apply: "build" as const,
    enforce: "pre" as const,
    transform: (code: string, id: string) =>
      /\/lib\/core\/.+\.ts$/.test(id) ? code.replace(described, "") : undefined,
  };
}

/**
 * The writer of workbooks packs large files in workers that it makes of text, which the extension's CSP refuses,
 * and then waits for ever. It writes in a worker of ours already, so it packs there and then.
 */
function withoutWorkersOfText() {
  const asynchronous = /write-excel-file\/modules\/zip\/zipToArrayBuffer\.js$/;
  return {
    name: "without-workers-of-text",
    transform: (_code: string, id: string) =>
      asynchronous.test(id)
        ? `import pack from "./zipToArrayBufferSync.js";
           export default async (files) => pack(files);`
        : undefined,
  };
}

/** `--mode e2e` builds the variant that `npm start` and the end-to-end tests load: loopback sites count as granted. */
export default defineConfig({
  imports: false,
  modules: ["@wxt-dev/module-react", "@wxt-dev/webextension-polyfill"],
  hooks: {
    // What our scripts in pages ask of the browser is the same in all of them: they are spared the
    // polyfill's 2.5 kB (gzipped). What they may use: lib/messages/on-notice.ts, connect.ts, lib/page.
    "vite:build:extendConfig": (entrypoints, config) => {
      if (!entrypoints.every(({ type }) => type === "unlisted-script")) return;
      config.plugins?.push({
        name: "no-polyfill-in-pages",
        enforce: "pre",
        resolveId: (source) =>
          source === "@wxt-dev/webextension-polyfill/browser"
            ? fileURLToPath(import.meta.resolve("wxt/browser"))
            : undefined,
      });
    },
  },
  manifest: ({ mode, browser }) => manifest({ mode, browser }),
  vite: () => ({
    plugins: [withoutJsonSchema(), withoutDescriptions()],
    worker: { plugins: () => [withoutWorkersOfText()] },
    // Source maps would carry the paths of the machine that built the package.
    build: { sourcemap: false, chunkSizeWarningLimit: 1200 },
  }),
});
