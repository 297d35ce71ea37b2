import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "test/e2e",
  globalSetup: "./test/e2e/global-setup.ts",
  timeout: 60_000,
  // Every test has a browser, a profile and a CRM of its own, so two do not meet.
  workers: 2,
  // A test that passes only at the second attempt has found something, so it is named loudly; on a CI
  // machine that other work may slow down it does not stand in the way.
  retries: process.env["CI"] ? 1 : 0,
  forbidOnly: true,
  reporter: "line",
});
