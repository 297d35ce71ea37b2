import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { matchPages } from "../playbook/site";
import { anyCrm } from "./any-crm";
import { readCrmAddress } from "./crm-address";
import { startWith } from "./start-with";

const DEAL = "https://crm.weber-anlagen.example/app/deals/4711/show";

function started(text: string) {
  const starter = anyCrm(text);
  const address = readCrmAddress(starter, text);
  if (!address.ok) throw new Error(address.problem);
  return { address, playbook: startWith(starter, address) };
}

describe("a CRM that there is no starter for", () => {
  it("is known by the page of the one record that was shown, on the company's own host", () => {
    const { address, playbook } = started(DEAL);
    expect(address.page).toMatchObject({ path: "/app/deals/:id/show" });
    expect(playbook).toMatchObject({
      id: "crm-weber-anlagen-example",
      sites: [{ origins: ["https://crm.weber-anlagen.example"] }],
    });
    const other = "https://crm.weber-anlagen.example/app/deals/9/show";
    expect(matchPages(playbook.sites, other)).toMatchObject([{ record: "deals/9" }]);
  });

  it("keeps nothing of the record", () => {
    const { playbook } = started(
      "https://crm.example/firmen/weber-anlagenbau-gmbh#/kontakt/1234567",
    );
    expect(JSON.stringify(playbook)).not.toMatch(/weber|1234567/);
  });

  it("takes hash routes, and a host without a path", () => {
    expect(started("https://crm.weber.example/#/lead/12").address.page).toMatchObject({
      hash: "/lead/:id",
    });
    expect(started("crm.weber.example").address.page).toMatchObject({ path: "/" });
  });

  it("is a starter whatever is pasted, and the address says what is wrong", () => {
    expect(readCrmAddress(anyCrm(""), "")).toEqual({ ok: false, problem: "empty" });
    expect(readCrmAddress(anyCrm("our CRM"), "our CRM")).toMatchObject({ ok: false });
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })),
        (text) => {
          expect(anyCrm(text).site.pages).toHaveLength(1);
        },
      ),
      { numRuns: 300 },
    );
  });
});
