import { describe, expect, it } from "vitest";
import { checkPlaybook } from "../playbook/parse-playbook";
import { matchPages } from "../playbook/site";
import { allStarters } from "./all";
import { readCrmAddress } from "./crm-address";
import { startWith } from "./start-with";

describe.each(allStarters.map((starter) => [starter.playbook.id, starter] as const))(
  "%s, started with",
  (_id, starter) => {
    const address = readCrmAddress(starter, "https://crm.weber-anlagen.example/");
    const made = address.ok && startWith(starter, address);

    it("is a playbook for the company's own address only", () => {
      expect(checkPlaybook(made)).toMatchObject({
        ok: true,
        playbook: { sites: [{ origins: ["https://crm.weber-anlagen.example"] }], processes: [] },
      });
    });

    it("leaves the starter as it was", () => {
      expect(starter.site.origins).not.toContain("https://crm.weber-anlagen.example");
    });
  },
);

describe("a CRM in a folder", () => {
  it("is found there and nowhere else on that host", () => {
    const dolibarr = allStarters.find(({ playbook }) => playbook.id === "dolibarr");
    const text = "https://www.weber-anlagen.example/erp/contact/card.php?id=12";
    const address = dolibarr && readCrmAddress(dolibarr, text);
    if (!dolibarr || !address?.ok) throw new Error("no address");
    const { sites } = startWith(dolibarr, address);
    expect(matchPages(sites, text).map(({ record }) => record)).toEqual(["contact/12"]);
    expect(matchPages(sites, "https://www.weber-anlagen.example/contact/card.php?id=12")).toEqual(
      [],
    );
  });
});
