import { describe, expect, it } from "vitest";
import { hostOf, sitePattern } from "./site-pattern";

describe("sitePattern", () => {
  it.each([
    ["https://crm.example.com/deals?view=2#top", "https://crm.example.com/*"],
    ["  https://crm.example.com  ", "https://crm.example.com/*"],
    ["https://crm.example.com/*", "https://crm.example.com/*"],
    ["CRM.Example.com", "https://crm.example.com/*"],
    ["crm.example.com:8443/login", "https://crm.example.com/*"],
    ["http://crm/", "http://crm/*"],
    ["http://127.0.0.1:8069/web", "http://127.0.0.1/*"],
    ["localhost:3000", "https://localhost/*"],
    ["https://*.example.com", "https://*.example.com/*"],
    ["https://客户.example.com", "https://xn--ubt06m.example.com/*"],
    ["https://crm.example.com.", "https://crm.example.com/*"],
  ])("takes %j for %s", (address, pattern) => {
    expect(sitePattern(address)).toMatchObject({ ok: true, pattern });
  });

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["our crm", "not-an-address"],
    ["https://", "not-an-address"],
    ["mailto:zhou@example.com", "not-an-address"],
    ["javascript:alert(1)", "not-an-address"],
    ["https://user:secret@crm.example.com", "not-an-address"],
    ["https://*", "not-an-address"],
    ["https://crm.*.com", "not-an-address"],
    ["chrome://extensions", "not-a-website"],
    ["file:///C:/ledger.xlsx", "not-a-website"],
    ["ftp://files.example.com", "not-a-website"],
  ])("refuses %j: %s", (address, problem) => {
    expect(sitePattern(address)).toEqual({ ok: false, problem });
  });
});

it("hostOf names the host of a pattern", () => {
  expect(hostOf("https://crm.example.com/*")).toBe("crm.example.com");
  expect(hostOf("*://*.example.com/*")).toBe("*.example.com");
});
