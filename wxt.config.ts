import { fileURLToPath } from "node:url";
import { defineConfig } from "wxt";
import { manifest } from "./manifest.config";

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
    // Source maps would carry the paths of the machine that built the package.
    build: { sourcemap: false, chunkSizeWarningLimit: 1200 },
  }),
});
