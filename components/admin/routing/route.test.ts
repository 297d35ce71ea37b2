import { describe, expect, it } from "vitest";
import { hrefOf, pages, parseRoute } from "./route";

describe("parseRoute", () => {
  it.each(["", "#", "#/", "#/home", "#/nowhere", "#/constructor", "#//evil", "#/adoption/deep"])(
    "leads home from %j",
    (hash) => {
      expect(parseRoute(hash).page).toBe("home");
    },
  );

  it.each(["#/my-data", "#/my-data/", "#my-data"])("reads %j as a deep link", (hash) => {
    expect(parseRoute(hash).page).toBe("my-data");
  });

  it("keeps what the address asks for", () => {
    const { page, params } = parseRoute("#/sites?origin=https%3A%2F%2Fcrm.example.com%2F*");
    expect(page).toBe("sites");
    expect(params.get("origin")).toBe("https://crm.example.com/*");
  });

  it("takes an address that was not encoded", () => {
    expect(parseRoute("#/sites?origin=https://crm.example.com").params.get("origin")).toBe(
      "https://crm.example.com",
    );
  });
});

describe("hrefOf", () => {
  it.each(pages)("makes a link to %s that leads there", (page) => {
    const route = parseRoute(hrefOf(page, { department: "sales & service" }));
    expect(route.page).toBe(page);
    if (page !== "home") expect(route.params.get("department")).toBe("sales & service");
  });
});
