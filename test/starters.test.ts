/**
 * The starter playbooks against addresses of the forms that docs/starters.md gives the sources of. Hosts,
 * ids and names are made up; the forms are not.
 */
import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { checkPlaybook } from "@/lib/core/playbook/parse-playbook";
import { matchPages } from "@/lib/core/playbook/site";
import { allStarters } from "@/lib/core/starter/all";

/** `page of type/id`, or the page alone where it is of no record. */
type Expected = readonly [address: string, page: string];

const ACCOUNT = "91330924-802a-4b0d-a900-34fd9d790829";

const known: Readonly<Record<string, { is: readonly Expected[]; isNot: readonly string[] }>> = {
  salesforce: {
    is: [
      [
        "https://weber.lightning.force.com/lightning/r/Account/0015g00000XyZ1aAAF/view",
        "account of account/0015g00000XyZ1aAAF",
      ],
      [
        "https://weber.lightning.force.com/lightning/r/Contact/0035g00000AbC2dAAF/view?ws=%2Flightning%2Fr%2FAccount%2F001%2Fview",
        "contact of contact/0035g00000AbC2dAAF",
      ],
      [
        "https://weber--uat.sandbox.lightning.force.com/lightning/r/Opportunity/0065g00000QrS3eAAF/edit?count=1",
        "edit-opportunity of opportunity/0065g00000QrS3eAAF",
      ],
      [
        "https://weber.lightning.force.com/lightning/r/Lead/00Q5g00000TuV4fEAF/view",
        "lead of lead/00Q5g00000TuV4fEAF",
      ],
      [
        "https://weber.lightning.force.com/lightning/o/Opportunity/new?defaultFieldValues=Name%3DPresse",
        "new-opportunity",
      ],
      ["https://weber.lightning.force.com/lightning/o/Case/list?filterName=Recent", "cases"],
      [
        "https://weber.lightning.force.com/lightning/r/Task/00T5g00000WxY5gEAF/view",
        "task of task/00T5g00000WxY5gEAF",
      ],
    ],
    isNot: [
      "https://weber.lightning.force.com/lightning/page/home",
      "https://weber.lightning.force.com/lightning/r/Quote__c/a015g/view",
      "https://weber.lightning.force.com/lightning/r/Account/0015g/related/Contacts/view",
      "https://weber.lightning.force.com/lightning/setup/SetupOneHome/home",
      "https://weber.lightning.force.com.evil.example/lightning/r/Account/0015g/view",
      "https://weber.my.site.com/lightning/r/Account/0015g/view",
    ],
  },
  "dynamics-365": {
    is: [
      [
        `https://weber.crm4.dynamics.com/main.aspx?appid=12fd1cf3-e06e-e911-a95f-000d3a13c42a&pagetype=entityrecord&etn=account&id=${ACCOUNT}`,
        `account of account/${ACCOUNT}`,
      ],
      [
        `https://weber.crm4.dynamics.com/main.aspx?etn=account&pagetype=entityrecord&id=%7B${ACCOUNT.toUpperCase()}%7D`,
        `account of account/${ACCOUNT}`,
      ],
      [
        `https://weber.crm.dynamics.com/main.aspx?pagetype=entityrecord&etn=incident&id=${ACCOUNT}`,
        `case of case/${ACCOUNT}`,
      ],
      [
        "https://weber.crm4.dynamics.com/main.aspx?appid=1&pagetype=entityrecord&etn=opportunity",
        "new-opportunity",
      ],
      [
        "https://weber.crm4.dynamics.com/main.aspx?pagetype=entitylist&etn=lead&viewid=00000000-0000-0000-00aa-000010001004&viewType=1039",
        "leads",
      ],
      [
        `https://weber.crm4.dynamics.com/main.aspx?pagetype=entityrecord&etn=phonecall&id=${ACCOUNT}`,
        `phone-call of phone-call/${ACCOUNT}`,
      ],
    ],
    isNot: [
      "https://weber.crm4.dynamics.com/main.aspx?appid=1&pagetype=dashboard",
      `https://weber.crm4.dynamics.com/main.aspx?pagetype=entityrecord&etn=new_machine&id=${ACCOUNT}`,
      `https://weber.crm4.dynamics.com/other.aspx?pagetype=entityrecord&etn=account&id=${ACCOUNT}`,
      `https://weber.crm4.dynamics.com/main.aspx?etn=account&id=${ACCOUNT}`,
    ],
  },
  hubspot: {
    is: [
      ["https://app.hubspot.com/contacts/8313828/record/0-1/551", "contact of contact/551"],
      [
        "https://app-eu1.hubspot.com/contacts/147506535/record/0-2/307857992394",
        "company of company/307857992394",
      ],
      [
        "https://app.hubspot.com/contacts/8313828/record/0-3/306004595439?eschref=x",
        "deal of deal/306004595439",
      ],
      ["https://app-na2.hubspot.com/contacts/243622746/record/0-5/77", "ticket of ticket/77"],
      ["https://app.hubspot.com/contacts/8313828/objects/0-1/views/all/list", "contacts"],
      ["https://app.hubspot.com/contacts/8313828/objects/0-3/views/7112066/board", "deals"],
      ["https://app.hubspot.com/contacts/8313828/objects/0-2", "companies"],
    ],
    isNot: [
      "https://app.hubspot.com/contacts/8313828/record/2-4711/9",
      "https://app.hubspot.com/contacts/8313828/record/0-1",
      "https://app.hubspot.com/reports-dashboard/8313828",
      "https://www.hubspot.com/contacts/8313828/record/0-1/551",
    ],
  },
  "zoho-crm": {
    is: [
      [
        "https://crm.zoho.com/crm/org60043078423/tab/Contacts/955332000000442001",
        "contact of contact/955332000000442001",
      ],
      [
        "https://crm.zoho.com.cn/crm/tab/Leads/1499247000293468109/",
        "lead-short of lead/1499247000293468109",
      ],
      [
        "https://crm.zoho.eu/crm/org20098981754/tab/Potentials/718479000000031999",
        "deal of deal/718479000000031999",
      ],
      [
        "https://crm.zoho.in/crm/org60043078423/tab/Accounts/create?layoutId=955332000000425339",
        "new-account",
      ],
      [
        "https://crm.zoho.in/crm/org60043078423/tab/Contacts/custom-view/955332000000441440/list?page=1",
        "contacts-view",
      ],
      ["https://crm.zoho.com/crm/tab/Contacts/create", "new-contact-short"],
      ["https://crm.zoho.com/crm/org60043078423/tab/Accounts", "accounts"],
    ],
    isNot: [
      "https://crm.zoho.com/crm/org60043078423/tab/Home/begin",
      "https://crm.zoho.com/crm/org60043078423/settings/import",
      "https://crm.zoho.com/crm/org60043078423/tab/Quotes/955332000000442001",
      "https://books.zoho.com/crm/org60043078423/tab/Contacts/955332000000442001",
    ],
  },
  pipedrive: {
    is: [
      ["https://weber.pipedrive.com/deal/42", "deal of deal/42"],
      ["https://weber.pipedrive.com/person/7", "person of person/7"],
      ["https://weber.pipedrive.com/organization/3?tab=notes#x", "organization of organization/3"],
      [
        "https://weber.pipedrive.com/leads/inbox/adf21080-0e10-11eb-879b-05d71fb426ec",
        "lead of lead/adf21080-0e10-11eb-879b-05d71fb426ec",
      ],
      ["https://weber.pipedrive.com/persons/list/user/everyone", "people"],
      ["https://weber.pipedrive.com/activities/list/user/everyone?selected=30551", "activities"],
      ["https://weber.pipedrive.com/pipeline/1", "pipeline"],
    ],
    isNot: [
      "https://weber.pipedrive.com/deal",
      "https://weber.pipedrive.com/deal/42/notes",
      "https://weber.pipedrive.com/note/42",
      "https://pipedrive.com.evil.example/deal/42",
    ],
  },
  odoo: {
    is: [
      ["https://crm.example.com/odoo/crm/42", "lead of lead/42"],
      ["https://crm.example.com/odoo/crm/new", "new-lead"],
      ["https://crm.example.com/odoo/crm?view_type=kanban", "leads"],
      ["https://crm.example.com/odoo/contacts/160440", "contact of contact/160440"],
      ["https://crm.example.com/odoo/contacts/new", "new-contact"],
      ["https://crm.example.com/odoo/my-tasks/9", "task of task/9"],
      ["https://crm.example.com/odoo/crm.lead/42", "lead-2 of lead/42"],
    ],
    isNot: [
      "https://crm.example.com/odoo",
      "https://crm.example.com/odoo/action-380/42",
      "https://crm.example.com/odoo/sales/42",
      "https://crm.example.com/web#id=42&model=crm.lead&view_type=form",
    ],
  },
  "odoo-17": {
    is: [
      [
        "https://crm.example.com/web#id=42&cids=1&menu_id=111&action=152&model=crm.lead&view_type=form",
        "lead of lead/42",
      ],
      [
        "https://crm.example.com/web?#id=7&model=res.partner&view_type=form",
        "contact of contact/7",
      ],
      ["https://crm.example.com/web#model=crm.lead&view_type=kanban&menu_id=111", "leads-board"],
      ["https://crm.example.com/web#action=152&model=crm.lead&view_type=list", "leads"],
      ["https://crm.example.com/web#cids=1&menu_id=111&model=crm.lead&view_type=form", "new-lead"],
      [
        "https://crm.example.com/web#id=5&model=calendar.event&view_type=form",
        "meeting of meeting/5",
      ],
    ],
    isNot: [
      "https://crm.example.com/web#id=42&model=sale.order&view_type=form",
      "https://crm.example.com/web#action=menu",
      "https://crm.example.com/web/login",
      "https://crm.example.com/#id=42&model=crm.lead&view_type=form",
    ],
  },
  "suitecrm-7": {
    is: [
      [
        "https://crm.example.com/index.php?module=Accounts&offset=1&stamp=1&return_module=Accounts&action=DetailView&record=9551c669-c8d4-01b8-ec01-5ea2ef347a6b",
        "account of account/9551c669-c8d4-01b8-ec01-5ea2ef347a6b",
      ],
      [
        "https://crm.example.com/index.php?module=Leads&action=EditView&return_module=Leads&return_action=DetailView",
        "new-lead",
      ],
      [
        "https://crm.example.com/index.php?module=Leads&action=EditView&record=1a2b",
        "edit-lead of lead/1a2b",
      ],
      [
        "https://crm.example.com/index.php?module=Opportunities&action=index&return_module=Opportunities&return_action=DetailView",
        "opportunities",
      ],
      [
        "https://crm.example.com/index.php?action=DetailView&module=Cases&record=77",
        "case of case/77",
      ],
      [
        "https://crm.example.com/index.php?module=Calls&action=DetailView&record=5",
        "call of call/5",
      ],
    ],
    isNot: [
      "https://crm.example.com/index.php?module=Home&action=index",
      "https://crm.example.com/index.php?module=Import&action=Step1&import_module=Leads",
      "https://crm.example.com/index.php?module=Leads&action=ImportVCard",
      "https://crm.example.com/index.php?module=Accounts&record=9551",
    ],
  },
  "suitecrm-8": {
    is: [
      [
        "https://crm.example.com/#/accounts/record/9551c669-c8d4-01b8-ec01-5ea2ef347a6b?return_module=Accounts",
        "account of account/9551c669-c8d4-01b8-ec01-5ea2ef347a6b",
      ],
      ["https://crm.example.com/public/#/leads/edit/1a2b", "edit-lead of lead/1a2b"],
      ["https://crm.example.com/#/contacts/create", "create-contact"],
      ["https://crm.example.com/#/contacts/edit?return_module=Contacts", "new-contact"],
      ["https://crm.example.com/#/opportunities/index", "opportunities-index"],
      ["https://crm.example.com/#/cases", "cases"],
      ["https://crm.example.com/#/tasks/list", "tasks-list"],
    ],
    isNot: [
      "https://crm.example.com/#/home",
      "https://crm.example.com/#/accounts/convert/1a2b",
      "https://crm.example.com/#/Accounts/record/1a2b",
      "https://crm.example.com/accounts/record/1a2b",
    ],
  },
  espocrm: {
    is: [
      [
        "https://crm.example.com/#Account/view/64f1c0d2a7b3e5f90",
        "account of account/64f1c0d2a7b3e5f90",
      ],
      [
        "https://crm.example.com/#Contact/edit/64f1c0d2a7b3e5f91",
        "edit-contact of contact/64f1c0d2a7b3e5f91",
      ],
      ["https://crm.example.com/#Lead/create", "new-lead"],
      ["https://crm.example.com/#Opportunity", "opportunities"],
      ["https://crm.example.com/#Case/list/primaryFilter=open", "cases-list"],
      ["https://crm.example.com/#Task/view/64f1/rootUrl=%23Task", "task-with-options of task/64f1"],
      ["https://crm.example.com/crm/#Meeting/view/9", "meeting of meeting/9"],
    ],
    isNot: [
      "https://crm.example.com/#",
      "https://crm.example.com/#Admin",
      "https://crm.example.com/#account/view/64f1",
      "https://crm.example.com/Account/view/64f1",
      "https://crm.example.com/#Account/related/64f1/contacts",
    ],
  },
  dolibarr: {
    is: [
      [
        "https://crm.example.com/societe/card.php?socid=12&save_lastsearch_values=1",
        "third-party of third-party/12",
      ],
      [
        "https://crm.example.com/societe/card.php?leftmenu=customers&action=create&type=c",
        "new-third-party",
      ],
      ["https://crm.example.com/contact/list.php?leftmenu=contacts&type=c", "contacts"],
      ["https://crm.example.com/contact/card.php?id=7", "contact of contact/7"],
      ["https://crm.example.com/projet/card.php?leftmenu=projects&action=create", "new-project"],
      ["https://crm.example.com/comm/propal/card.php?id=99", "proposal of proposal/99"],
      ["https://crm.example.com/comm/action/card.php?id=5", "event of event/5"],
      ["https://crm.example.com/ticket/card.php?id=3", "ticket of ticket/3"],
    ],
    isNot: [
      "https://crm.example.com/index.php?mainmenu=home",
      "https://crm.example.com/societe/card.php",
      "https://crm.example.com/societe/note.php?id=12",
      "https://crm.example.com/compta/facture/card.php?id=12",
    ],
  },
  tryton: {
    is: [
      [
        "https://crm.example.com/#crm/model/party.party/5;name=%22Party%22&views=%5Bnull%5D",
        "party of party/5",
      ],
      [
        "https://crm.example.com/#crm/model/party.party;name=%22Party%22&views=%5Bnull%5D",
        "parties",
      ],
      [
        "https://crm.example.com/#crm/model/sale.opportunity/40;name=%22Sales%20%2F%20Leads%22&views=%5B481%2C482%5D",
        "opportunity of opportunity/40",
      ],
      [
        "https://crm.example.com/#weber/model/sale.opportunity;views=%5B482%2C481%5D",
        "opportunities",
      ],
      ["https://crm.example.com/#crm/model/sale.opportunity", "opportunities"],
      [
        "https://crm.example.com/#crm/model/party.contact_mechanism/13;views=%5Bnull%5D",
        "contact-mechanism of contact-mechanism/13",
      ],
    ],
    isNot: [
      "https://crm.example.com/#crm",
      "https://crm.example.com/#crm/model/sale.sale/7",
      "https://crm.example.com/#crm/wizard/party.replace",
    ],
  },
  "realtimex-crm": {
    is: [
      ["https://crm.example.com/#/contacts/1/show", "contact of contact/1"],
      ["https://crm.example.com/#/contacts/1", "edit-contact of contact/1"],
      ["https://crm.example.com/#/companies/create", "new-company"],
      ["https://crm.example.com/#/deals/1/show", "deal of deal/1"],
      ["https://crm.example.com/#/deals", "deals"],
      ["https://crm.example.com/#/tasks/1/show", "task of task/1"],
    ],
    isNot: [
      "https://crm.example.com/#/",
      "https://crm.example.com/#/settings",
      "https://crm.example.com/#/contacts/1/show/notes",
    ],
  },
};

describe("the starters", () => {
  it("are those in the folder, each loaded under its file's name", async () => {
    const files = await readdir("public/playbooks/starters");
    expect(files.sort()).toEqual(allStarters.map(({ playbook }) => `${playbook.id}.json`).sort());
    expect(Object.keys(known).sort()).toEqual(
      allStarters.map(({ playbook }) => playbook.id).sort(),
    );
  });

  it("say “verified” only of what is run here", () => {
    const verified = allStarters.flatMap(({ site }) => site.verified?.on ?? []);
    expect(verified.sort()).toEqual(["RealTimeX CRM 0.63.3", "Tryton 6.0.28"]);
  });

  it("have their sources in docs/starters.md", async () => {
    const docs = await readFile("docs/starters.md", "utf8");
    const missing = allStarters.filter(({ playbook }) => !docs.includes(`(${playbook.id})`));
    expect(missing.map(({ playbook }) => playbook.id)).toEqual([]);
  });

  describe.each(allStarters.map((starter) => [starter.playbook.id, starter] as const))(
    "%s",
    (id, { site }) => {
      const addresses = known[id] ?? { is: [], isNot: [] };

      it("is a playbook without problems and without processes", async () => {
        const file = await readFile(`public/playbooks/starters/${id}.json`, "utf8");
        expect(checkPlaybook(JSON.parse(file))).toMatchObject({
          ok: true,
          playbook: { id, processes: [], sites: [{ id }] },
        });
      });

      it("is tried with at least six addresses and three near misses", () => {
        expect(addresses.is.length).toBeGreaterThanOrEqual(6);
        expect(addresses.isNot.length).toBeGreaterThanOrEqual(3);
      });

      it.each(addresses.is)("knows %s as %s", (address, expected) => {
        const found = matchPages([site], address).map(({ page, record }) =>
          record === null ? page.id : `${page.id} of ${record}`,
        );
        expect(found).toEqual([expected]);
      });

      it.each(addresses.isNot)("does not know %s", (address) => {
        expect(matchPages([site], address)).toEqual([]);
      });
    },
  );
});
