import { expect, it } from "vitest";

import { unfitVersion } from "./chromium.mjs";

it.each([
  ["Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)"],
  ["Google Chrome for Testing 143.0.7499.4"],
])("takes %s", (version) => {
  expect(unfitVersion(version)).toBeUndefined();
});

it.each([
  ["Google Chrome 143.0.7499.40", /branded/],
  ["Google Chrome 145.0.7600.0 beta", /branded/],
  ["Chromium 143.0.7499.40 snap", /snap/],
])("refuses %s and says why", (version, reason) => {
  expect(unfitVersion(version)).toMatch(reason);
});
