import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPagePattern } from "../playbook/page-pattern";
import { maskAddress } from "./masked-address";

const HOST = "https://crm.example.test";

describe("maskAddress", () => {
  it.each([
    ["/contacts/4711/edit", "/contacts/:id/edit"],
    ["/contacts/4711/notes/12", "/contacts/:id/notes/:id2"],
    ["/lightning/r/Contact/003Ws000004TmiQIAS/view", "/lightning/r/Contact/:id/view"],
    ["/lightning/r/Contact/003Ws000004TmiQ/view", "/lightning/r/Contact/:id/view"],
    ["/a/1f0b7a52-9d2e-4d3b-8a55-0c9d6f1e2b3a", "/a/:id"],
    ["/deals/65f1c0ffee65f1c0ffee65f1", "/deals/:id"],
    ["/deals/create", "/deals/create"],
    ["/customers/%E6%9D%8E%E5%A8%9C", "/customers/:id"],
    ["/customers/anja.weber@example.test", "/customers/:id"],
    ["/offers/PR2406-0003", "/offers/:id"],
    ["/contacts/20514823/record/0-1/551", "/contacts/:id/record/0-1/:id2"],
    ["/index.php", "/index.php"],
    ["/", "/"],
  ])("%s is a page %s", (path, pattern) => {
    expect(maskAddress(HOST + path)?.path).toBe(pattern);
  });

  it.each([
    ["#/contacts/2/show", "/contacts/:id/show"],
    ["#/deals?tab=2", "/deals"],
    ["#sales/model/sale.opportunity/7;views=[1,2]", "/sales/model/sale.opportunity/:id"],
    ["#Lead/view/65f1c0ffee65f1c0f", "/Lead/view/:id"],
    ["#top", undefined],
    ["", undefined],
  ])("%s has the route %s", (hash, pattern) => {
    expect(maskAddress(`${HOST}/app/${hash}`)?.hash).toBe(pattern);
  });

  it.each([
    ["/index.php?module=Contacts&action=DetailView&record=7", ["action", "module", "record"]],
    ["/web#id=7&model=crm.lead", ["id", "model"]],
    ["/#/deals?tab=Anja", ["tab"]],
    ["/?1747&Anja+Weber", []],
  ])("%s keeps the names of parameters alone", (address, parameters) => {
    expect(maskAddress(HOST + address)?.parameters).toEqual(parameters);
  });

  it.each([
    ["/d/V1StGXR8_Z5jdHi6B-myT", "/d/:id"],
    ["/customers/mueller-gmbh/edit", "/customers/:id/edit"],
    ["/customers/new-deal", "/customers/new-deal"],
    ["/settings/Api2Keys", "/settings/Api2Keys"],
  ])("%s is %s: keys without order, and companies by their legal form", (address, path) => {
    expect(maskAddress(HOST + address)?.path).toBe(path);
  });

  it("is for pages of the web", () => {
    expect(maskAddress("javascript:alert(1)")).toBeNull();
    expect(maskAddress("chrome://settings")).toBeNull();
    expect(maskAddress("not an address")).toBeNull();
  });

  it("always gives patterns that a playbook may hold", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const address = maskAddress(url);
        for (const pattern of [address?.path, address?.hash]) {
          if (pattern !== undefined && !isPagePattern(pattern)) expect(pattern).toBe("a pattern");
        }
      }),
      { numRuns: 2000, seed: 20_261_122 },
    );
  });
});
