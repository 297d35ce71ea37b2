import { describe, expect, it } from "vitest";
import { chengduSource, playbookOf } from "@/test/given";
import { stepAddress } from "./step-address";

const CRM = "https://crm.chengdu-filling.example";
const [site] = chengduSource.sites;

const withSite = (more: object) => playbookOf({ ...chengduSource, sites: [{ ...site, ...more }] });

describe("the address of a step", () => {
  it("is its page, where that is one place", () => {
    const to = { process: "open-deal", step: "name" };
    expect(stepAddress(withSite({}), to)).toBe(`${CRM}/deals/create`);
    expect(stepAddress(withSite({ base: "/crm" }), to)).toBe(`${CRM}/crm/deals/create`);
  });

  it("is the CRM's beginning, where the page is that of a record", () => {
    expect(stepAddress(withSite({}), { process: "log-visit" })).toBe(`${CRM}/`);
  });

  it("has the parts that the page asks for, also after #", () => {
    const pages = site?.pages.map((page) =>
      page.id === "new-deal"
        ? { id: "new-deal", name: page.name, hash: "/deals/create", query: { view: "form" } }
        : page,
    );
    expect(stepAddress(withSite({ pages }), { process: "open-deal" })).toBe(
      `${CRM}/?view=form#/deals/create`,
    );
  });

  it("is unknown where the playbook leaves the host open", () => {
    const to = { process: "open-deal" };
    expect(stepAddress(withSite({ origins: ["https://*.lightning.example"] }), to)).toBeNull();
    expect(stepAddress(withSite({}), { process: "gone" })).toBeNull();
  });
});
