import { WxtVitest } from "wxt/testing/vitest-plugin";
import { defineConfig } from "vitest/config";

/** A test that needs a document asks for one in its first line: `// @vitest-environment happy-dom` */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: [
      "lib/**/*.test.ts",
      "components/**/*.test.{ts,tsx}",
      "test/*.test.ts",
      "test/{crm,demo,setup}/**/*.test.ts",
    ],
  },
});
