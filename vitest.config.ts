import { WxtVitest } from "wxt/testing/vitest-plugin";
import { defineConfig } from "vitest/config";

/** A test that needs a document asks for one in its first line: `// @vitest-environment happy-dom` */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    // How long thousands of histories take says nothing on a machine that others use as well.
    testTimeout: 60_000,
    include: [
      "lib/**/*.test.ts",
      "components/**/*.test.{ts,tsx}",
      "test/*.test.ts",
      "test/{crm,demo,setup}/**/*.test.ts",
    ],
  },
});
