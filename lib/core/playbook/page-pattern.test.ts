import { describe, expect, it } from "vitest";
import {
  isLiteralPath,
  isPagePattern,
  matchPagePattern,
  pagePatternNames,
  pathBelow,
} from "./page-pattern";

describe("isPagePattern", () => {
  it.each(["/", "/deals", "/contacts/:id/show", "/reports/*", "/报价/:quoteId", "/a-b_c.d/", "/*"])(
    "takes %j",
    (pattern) => expect(isPagePattern(pattern)).toBe(true),
  );

  it.each([
    "",
    "deals",
    "*",
    "/*/deals",
    "/deals*",
    "/:",
    "/:Id",
    "/:my-id",
    "/:id?",
    "/deals?tab=1",
    "/deals#top",
    "/a b",
    "/x:id",
    "/(.*)",
    "https://crm.example.com/deals",
  ])("refuses %j", (pattern) => expect(isPagePattern(pattern)).toBe(false));
});

describe("pagePatternNames", () => {
  it("are the names that stand for a part of the address", () => {
    expect(pagePatternNames("/accounts/:account/contacts/:id/show")).toEqual(["account", "id"]);
    expect(pagePatternNames("/deals")).toEqual([]);
  });
});

describe("matchPagePattern", () => {
  it.each<[string, string, Record<string, string> | null]>([
    ["/deals", "/deals", {}],
    ["/deals", "/deals/", {}],
    ["/deals/", "/deals", {}],
    ["/deals", "/Deals", null],
    ["/deals", "/deals/4711", null],
    ["/deals/:id", "/deals", null],
    ["/deals/:id", "/deals/4711", { id: "4711" }],
    ["/deals/:id", "/deals/4711/show", null],
    ["/contacts/:id/show", "/contacts/4711/show", { id: "4711" }],
    ["/contacts/:id/show", "/contacts/4711/edit", null],
    ["/contacts/:id", "/contacts/%E6%9D%8E%E5%A8%9C", { id: "李娜" }],
    ["/报价/:id", "/%E6%8A%A5%E4%BB%B7/7", { id: "7" }],
    ["/contacts/:id", "/contacts/a%2Fb", { id: "a/b" }],
    ["/contacts/:id", "/contacts/100%", { id: "100%" }],
    [
      "/crm/model/sale.opportunity",
      "crm/model/sale.opportunity;name=%22A%20%2F%20B%22&views=%5B2%5D",
      {},
    ],
    [
      "/:base/model/party.party/:id",
      "crm/model/party.party/12;views=%5B1%2C2%5D",
      { base: "crm", id: "12" },
    ],
    ["/contacts/:id", "/contacts/a%3Bb", { id: "a;b" }],
    ["/a/:x/b/:y", "/a/1/b/2", { x: "1", y: "2" }],
    ["/reports/*", "/reports/2026/q1", {}],
    ["/reports/:year/*", "/reports/2026/q1/sales", { year: "2026" }],
    ["/*", "/whatever/there/is", {}],
    ["/", "/", {}],
    ["/", "/deals", null],
  ])("%j on %j finds %j", (pattern, path, found) => {
    expect(matchPagePattern(pattern, path)).toEqual(found);
  });
});

describe("isLiteralPath", () => {
  it.each(["/dolibarr", "/erp/htdocs/", "/客户管理"])("takes %j", (path) =>
    expect(isLiteralPath(path)).toBe(true),
  );

  it.each(["", "/", "dolibarr", "/:folder", "/dolibarr/*", "/a b", "/crm?x=1", "/crm#top"])(
    "refuses %j",
    (path) => expect(isLiteralPath(path)).toBe(false),
  );
});

describe("pathBelow", () => {
  it.each<[string, string, string | null]>([
    ["/", "/societe/card.php", "/societe/card.php"],
    ["/dolibarr", "/dolibarr/societe/card.php", "/societe/card.php"],
    ["/dolibarr/", "/dolibarr", "/"],
    ["/erp/htdocs", "/erp/htdocs/contact/list.php", "/contact/list.php"],
    ["/客户", "/%E5%AE%A2%E6%88%B7/7", "/7"],
    ["/dolibarr", "/dolibarr2/societe/card.php", null],
    ["/dolibarr", "/societe/card.php", null],
    ["/dolibarr", "/", null],
  ])("%j leaves of %j %j", (base, path, rest) => {
    expect(pathBelow(base, path)).toBe(rest);
  });
});
