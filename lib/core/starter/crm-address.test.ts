import { describe, expect, it } from "vitest";
import { allStarters } from "./all";
import { readCrmAddress } from "./crm-address";
import type { Starter } from "./starter";

const starter = (id: string): Starter => {
  const found = allStarters.find(({ playbook }) => playbook.id === id);
  if (!found) throw new Error(`no starter ${id}`);
  return found;
};

describe("the address of a company's CRM", () => {
  it.each([
    [
      "espocrm",
      "https://crm.weber.example/#Account/view/64f1",
      "https://crm.weber.example",
      null,
      "account",
    ],
    ["espocrm", "crm.weber.example", "https://crm.weber.example", null, null],
    [
      "dolibarr",
      "https://erp.weber.example/societe/card.php?socid=7",
      "https://erp.weber.example",
      null,
      "third-party",
    ],
    [
      "dolibarr",
      "https://erp.weber.example/dolibarr/htdocs/ticket/card.php?id=7",
      "https://erp.weber.example",
      "/dolibarr/htdocs",
      "ticket",
    ],
    [
      "dynamics-365",
      "https://crm.weber.example/Weber/main.aspx?etn=account&pagetype=entityrecord&id=7",
      "https://crm.weber.example",
      "/Weber",
      "account",
    ],
    [
      "tryton",
      "http://127.0.0.1:8000/#crm/model/party.party/5;views=%5Bnull%5D",
      "http://127.0.0.1:8000",
      null,
      "party",
    ],
    ["realtimex-crm", "http://localhost:4173/#/deals", "http://localhost:4173", null, "deals"],
    [
      "salesforce",
      "  https://weber.lightning.force.com/lightning/r/Case/500xx/view ",
      "https://weber.lightning.force.com",
      null,
      "case",
    ],
    [
      "odoo",
      "https://odoo.韦伯.example/odoo/contacts/7",
      "https://odoo.xn--spqr68o.example",
      null,
      "contact",
    ],
  ])("of %s: %s", (id, text, origin, base, page) => {
    const address = readCrmAddress(starter(id), text);
    expect(address).toMatchObject({ ok: true, origin, base });
    expect(address.ok && address.page && address.page.id).toBe(page);
  });

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["our crm", "not-an-address"],
    ["https://", "not-an-address"],
    ["https://li.na:secret@crm.weber.example/", "not-an-address"],
    ["ftp://crm.weber.example/", "not-an-address"],
    ["javascript:alert(1)", "not-an-address"],
    ["https://*.weber.example/", "not-an-address"],
    ["http://crm.weber.example/", "not-secure"],
    ["http://127.0.0.1.weber.example/", "not-secure"],
    ["http://localhost.weber.example/", "not-secure"],
  ])("is not %j: %s", (text, problem) => {
    expect(readCrmAddress(starter("espocrm"), text)).toEqual({ ok: false, problem });
  });

  it.each([
    ["salesforce", "https://weber.lightning.force.com/", true],
    ["salesforce", "https://weber--test.sandbox.lightning.force.com/", true],
    ["salesforce", "https://crm.weber.example/", false],
    ["salesforce", "https://lightning.force.com.evil.example/", false],
    ["hubspot", "https://app-eu1.hubspot.com/", true],
    ["espocrm", "https://crm.weber.example/", true],
  ])("of %s at %s is usual: %j", (id, text, isUsual) => {
    expect(readCrmAddress(starter(id), text)).toMatchObject({ ok: true, isUsual });
  });
});
