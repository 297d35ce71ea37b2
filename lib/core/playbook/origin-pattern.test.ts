import { describe, expect, it } from "vitest";
import { isOriginPattern, matchOrigin, permissionFor } from "./origin-pattern";

describe("isOriginPattern", () => {
  it.each([
    "https://crm.example.com",
    "https://*.example.com",
    "http://127.0.0.1:*",
    "http://localhost:8080",
    "https://crm.example.com:8443",
    "https://xn--fiqs8s.example",
  ])("takes %j", (pattern) => expect(isOriginPattern(pattern)).toBe(true));

  it.each([
    "",
    "crm.example.com",
    "ftp://crm.example.com",
    "https://",
    "https://*",
    "*://crm.example.com",
    "https://crm.*.com",
    "https://crm.example.com/",
    "https://crm.example.com/path",
    "https://user:secret@crm.example.com",
    "https://crm.example.com:",
    "https://crm.example.com:port",
    "https://CRM.example.com",
    "javascript://crm.example.com",
    "https://crm.example.com\nhttps://evil.example",
  ])("refuses %j", (pattern) => expect(isOriginPattern(pattern)).toBe(false));
});

describe("matchOrigin", () => {
  it.each([
    ["https://crm.example.com", "https://crm.example.com/deals", true],
    ["https://crm.example.com", "https://crm.example.com:8443/deals", false],
    ["https://crm.example.com", "http://crm.example.com/deals", false],
    ["https://crm.example.com", "https://crm.example.com.evil.example/", false],
    ["https://crm.example.com", "https://evilcrm.example.com/", false],
    ["https://crm.example.com:8443", "https://crm.example.com:8443/", true],
    ["https://crm.example.com:443", "https://crm.example.com/", true],
    ["http://crm.example.com:80", "http://crm.example.com/", true],
    ["https://*.example.com", "https://acme.example.com/", true],
    ["https://*.example.com", "https://eu.acme.example.com/", true],
    ["https://*.example.com", "https://example.com/", true],
    ["https://*.example.com", "https://evilexample.com/", false],
    ["http://127.0.0.1:*", "http://127.0.0.1:41873/", true],
    ["http://127.0.0.1:*", "http://127.0.0.1/", true],
    ["http://127.0.0.1:*", "http://127.0.0.10:80/", false],
  ])("%j on %j is %j", (pattern, address, expected) => {
    expect(matchOrigin(pattern, new URL(address))).toBe(expected);
  });
});

describe("permissionFor", () => {
  it.each([
    ["https://crm.example.com", "https://crm.example.com/*"],
    ["https://*.example.com", "https://*.example.com/*"],
    ["http://127.0.0.1:*", "http://127.0.0.1/*"],
    ["https://crm.example.com:8443", "https://crm.example.com/*"],
  ])("for %j is %j, without a port, which Firefox does not know", (pattern, permission) => {
    expect(permissionFor(pattern)).toBe(permission);
  });
});
