import { describe, expect, it } from "vitest";
import { siteSchema, matchPages } from "./site";

const name = { en: "Page", "zh-CN": "页面" };

const site = (pages: object[], origins = ["https://crm.weber-anlagen.example"]) =>
  siteSchema.parse({
    id: "crm",
    name: { en: "Weber Anlagenbau CRM", "zh-CN": "韦伯设备 CRM" },
    origins,
    pages: pages.map((page) => ({ name, ...page })),
  });

const record = { type: "deal", name: "id" };

const found = (pages: object[], path: string) =>
  matchPages([site(pages)], `https://crm.weber-anlagen.example${path}`).map(
    ({ page, record: shown }) => (shown === null ? page.id : `${page.id} of ${shown}`),
  );

describe("the page that an address is", () => {
  const deals = [
    { id: "anything", path: "/*" },
    { id: "any-deal", path: "/deals/*" },
    { id: "deal", path: "/deals/:id", record },
    { id: "new-deal", path: "/deals/create" },
    { id: "deal-edit", path: "/deals/:id/edit", record },
  ];

  it.each([
    ["/deals/create", ["new-deal"]],
    ["/deals/4711", ["deal of deal/4711"]],
    ["/deals/4711/", ["deal of deal/4711"]],
    ["/deals/4711?tab=notes#top", ["deal of deal/4711"]],
    ["/deals/4711/edit", ["deal-edit of deal/4711"]],
    ["/deals/4711/print/a4", ["any-deal"]],
    ["/contacts", ["anything"]],
    ["/deals/%E6%88%90%E9%83%BD%2F1", ["deal of deal/成都/1"]],
  ])("%s is %j: the most specific pattern wins", (path, pages) => {
    expect(found(deals, path)).toEqual(pages);
    expect(found([...deals].reverse(), path)).toEqual(pages);
  });

  it.each([
    ["/#/contacts/7/show", ["contact of contact/7"]],
    ["/#/contacts/7/show?tab=2", ["contact of contact/7"]],
    ["/index.html#/contacts/7/show", ["contact of contact/7"]],
    ["/#/contacts/7", []],
    ["/contacts/7/show", []],
    ["/#/contacts?filter=vip", ["vips"]],
    ["/?filter=vip#/contacts", ["vips"]],
    ["/#/contacts?filter=all", ["contacts"]],
  ])("%s with hash routes is %j", (path, pages) => {
    const hashPages = [
      { id: "contact", hash: "/contacts/:id/show", record: { type: "contact", name: "id" } },
      { id: "contacts", hash: "/contacts" },
      { id: "vips", hash: "/contacts", query: { filter: "vip" } },
    ];
    expect(found(hashPages, path)).toEqual(pages);
  });

  it.each([
    ["/index.php?module=Leads&record=12", ["lead of lead/12"]],
    ["/index.php?module=Leads", ["leads"]],
    ["/index.php?module=Accounts&record=12", []],
    ["/index.php?record=12&module=Leads&utm_source=mail", ["lead of lead/12"]],
    ["/index.php?module=Leads&record=%E6%88%90%E9%83%BD", ["lead of lead/成都"]],
  ])("%s with the record in the query is %j", (path, pages) => {
    const queryPages = [
      { id: "leads", path: "/index.php", query: { module: "Leads" } },
      {
        id: "lead",
        path: "/index.php",
        query: { module: "Leads", record: ":id" },
        record: { type: "lead", name: "id" },
      },
    ];
    expect(found(queryPages, path)).toEqual(pages);
  });

  it("in a query, too, is the literal one before the one that takes anything", () => {
    const pages = [
      { id: "tab", query: { tab: ":tab" } },
      { id: "notes", query: { tab: "notes" } },
    ];
    expect(found(pages, "/?tab=notes")).toEqual(["notes"]);
    expect(found(pages, "/?tab=files")).toEqual(["tab"]);
  });

  it.each([
    ["/web#id=42&cids=1&menu_id=7&model=crm.lead&view_type=form", ["lead of lead/42"]],
    ["/web?debug=1#model=crm.lead&view_type=form&id=42", ["lead of lead/42"]],
    ["/web#model=crm.lead&view_type=form", ["new-lead"]],
    ["/web#id=&model=crm.lead&view_type=form", ["new-lead"]],
    ["/web#id=42&model=sale.order&view_type=form", []],
    ["/web#model/crm.lead?id=42", []],
  ])("%s with nothing but parameters after # is %j", (path, pages) => {
    const query = { model: "crm.lead", view_type: "form" };
    const leads = [
      { id: "new-lead", path: "/web", query },
      {
        id: "lead",
        path: "/web",
        query: { ...query, id: ":id" },
        record: { type: "lead", name: "id" },
      },
    ];
    expect(found(leads, path)).toEqual(pages);
  });

  it.each(["%7B91330924-802A-4B0D-A900-34FD9D790829%7D", "91330924-802a-4b0d-a900-34fd9d790829"])(
    "is of one record, however its id %s is spelt",
    (id) => {
      const pages = [{ id: "deal", query: { id: ":id" }, record }];
      expect(found(pages, `/main.aspx?id=${id}`)).toEqual([
        "deal of deal/91330924-802a-4b0d-a900-34fd9d790829",
      ]);
    },
  );

  it("is looked for in the folder that the CRM is installed in", () => {
    const installed = { ...site([{ id: "deal", path: "/deals/:id", record }]), base: "/crm" };
    const at = (path: string) =>
      matchPages([installed], `https://crm.weber-anlagen.example${path}`).map(
        ({ page }) => page.id,
      );
    expect(at("/crm/deals/7")).toEqual(["deal"]);
    expect(at("/deals/7")).toEqual([]);
    expect(at("/shop/deals/7")).toEqual([]);
    expect(at("/crm/crm/deals/7")).toEqual([]);
  });

  it("is none on a site that no playbook names, whatever its path", () => {
    const sites = [site(deals)];
    for (const url of [
      "https://evil.example/deals/4711",
      "http://crm.weber-anlagen.example/deals/4711",
      "https://crm.weber-anlagen.example.evil.example/deals/4711",
      "about:blank",
      "chrome-extension://abc/panel.html",
      "not an address",
      "",
    ]) {
      expect(matchPages(sites, url)).toEqual([]);
    }
  });

  it("is one of each site where two name the same origin", () => {
    const other = { ...site([{ id: "offer", path: "/deals/:id" }]), id: "offers" };
    const pages = matchPages([site(deals), other], "https://crm.weber-anlagen.example/deals/4711");
    expect(pages.map(({ page }) => page.id)).toEqual(["deal", "offer"]);
  });
});

describe("a site", () => {
  const verified = (mark: unknown) =>
    siteSchema.safeParse({ ...site([{ id: "deal", path: "/deals/:id" }]), verified: mark }).success;

  it("may say on which release its rules were seen to work, and when", () => {
    expect(verified({ on: "EspoCRM 8.4.1", at: "2026-11-22" })).toBe(true);
  });

  it.each([
    true,
    "EspoCRM 8.4.1",
    {},
    { on: "EspoCRM 8.4.1" },
    { on: "", at: "2026-11-22" },
    { on: "EspoCRM 8.4.1", at: "last week" },
    { on: "EspoCRM 8.4.1", at: "2026-02-30" },
    { on: "EspoCRM 8.4.1", at: "2026-11" },
    { on: "EspoCRM 8.4.1", at: "2026-11-22", by: "Li Na" },
  ])("does not take %j for that", (mark) => {
    expect(verified(mark)).toBe(false);
  });
});
