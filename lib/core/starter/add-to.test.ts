import { describe, expect, it } from "vitest";
import { checkPlaybook } from "../playbook/parse-playbook";
import { matchPages } from "../playbook/site";
import { addStarter } from "./add-to";
import { allStarters } from "./all";
import { anyCrm } from "./any-crm";
import { readCrmAddress } from "./crm-address";
import { startWith } from "./start-with";
import type { Starter } from "./starter";
import { chengdu } from "@/test/given";

function addressIn(starter: Starter, text: string) {
  const address = readCrmAddress(starter, text);
  if (!address.ok) throw new Error(address.problem);
  return address;
}

const HOST = "https://crm.weber-anlagen.example/";

describe.each(allStarters.map((starter) => [starter.playbook.id, starter] as const))(
  "%s, added to a playbook with processes",
  (_id, starter) => {
    const address = addressIn(starter, HOST);
    const added = addStarter(chengdu, starter, address);

    it("leaves all that was there as it was, and is right", () => {
      expect(checkPlaybook(added)).toMatchObject({ ok: true });
      expect({ ...added, sites: added?.sites.slice(0, chengdu.sites.length) }).toEqual(chengdu);
    });

    it("brings every page along, once", () => {
      expect(added?.sites.at(-1)?.pages).toHaveLength(starter.site.pages.length);
      expect(added && addStarter(added, starter, address)).toBeNull();
    });
  },
);

describe("one more page of a CRM that the playbook is about", () => {
  const one = anyCrm(`${HOST}deals/4711`);
  const playbook = startWith(one, addressIn(one, `${HOST}deals/4711`));

  it("goes into the site that is there", () => {
    const two = anyCrm(`${HOST}contacts/12`);
    const added = addStarter(playbook, two, addressIn(two, `${HOST}contacts/12`));
    expect(added?.sites).toHaveLength(1);
    expect(added?.sites[0]?.name).toEqual(playbook.sites[0]?.name);
    expect(matchPages(added?.sites ?? [], `${HOST}contacts/9`)).toMatchObject([
      { record: "contacts/9" },
    ]);
  });

  it("is none when it is known under another name of its part", () => {
    const renamed = structuredClone(playbook);
    Object.assign(renamed.sites[0]?.pages[0] ?? {}, {
      path: "/deals/:deal",
      record: { type: "deal", name: "deal" },
    });
    expect(addStarter(renamed, one, addressIn(one, `${HOST}deals/4711`))).toBeNull();
  });
});

describe("a second CRM in a folder of the same host", () => {
  it("is a site of its own, with ids of its own", () => {
    const dolibarr = allStarters.find(({ playbook }) => playbook.id === "dolibarr") as Starter;
    const first = startWith(dolibarr, addressIn(dolibarr, `${HOST}erp/contact/card.php?id=1`));
    const again = addressIn(dolibarr, `${HOST}old/contact/card.php?id=1`);
    const added = addStarter(first, dolibarr, again);
    expect(added?.sites.map(({ id, base }) => [id, base])).toEqual([
      ["dolibarr", "/erp"],
      ["dolibarr-2", "/old"],
    ]);
    expect(checkPlaybook(added)).toMatchObject({ ok: true });
  });
});
