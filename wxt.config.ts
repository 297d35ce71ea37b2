import { defineConfig } from "wxt";
import { manifest } from "./manifest.config";

/** `--mode e2e` builds the variant that `npm start` and the end-to-end tests load: loopback sites count as granted. */
export default defineConfig({
  imports: false,
  modules: ["@wxt-dev/module-react", "@wxt-dev/webextension-polyfill"],
  manifest: ({ mode, browser }) => manifest({ mode, browser }),
  vite: () => ({
    // Source maps would carry the paths of the machine that built the package.
    build: { sourcemap: false, chunkSizeWarningLimit: 1200 },
  }),
});
