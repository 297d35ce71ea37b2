// @ts-check
/**
 * The demo's parallel run: the contacts that sales kept in a spreadsheet beside the CRM. The ledger is made
 * from the demo CRM's own data, with the slips that such lists have.
 */
import { seed } from "../crm/seed.mjs";

/** @typedef {import("../crm/postgrest.mjs").Row} Row */

/** Whom the demo meets, and what the ledger says of them. */
export const CORRECTED = {
  contact: 2,
  name: "Daniel Whitfield",
  mail: "d.whitfield@northwind-bearings.test",
};

/** @param {string} en @param {string} zh */
const text = (en, zh) => ({ en, "zh-CN": zh });
/** @param {string} page @param {string} selector */
const at = (page, selector) => ({ page, control: { selectors: [selector] } });

const pages = [
  {
    id: "contact-edit",
    name: text("Contact, editing", "编辑联系人"),
    hash: "/contacts/:id",
    record: { type: "contact", name: "id" },
  },
];

const run = {
  id: "contacts",
  name: text("Contacts: spreadsheet and CRM", "联系人：表格与 CRM"),
  recordType: "contact",
  process: "log-visit",
  from: "2026-01-01",
  to: "2099-12-31",
  key: ["name"],
  fields: [
    {
      id: "name",
      name: text("Name", "姓名"),
      columns: ["姓名", "Name"],
      seen: [at("contact", "main h5")],
    },
    {
      id: "company",
      name: text("Company", "公司"),
      columns: ["公司", "Company"],
      seen: [at("contact", 'main div > div:nth-child(2) > div > a[href^="#/companies/"] > span')],
    },
    {
      id: "title",
      name: text("Position", "职务"),
      columns: ["职务", "Position"],
      seen: [at("contact-edit", 'input[name="title"]')],
    },
    {
      id: "mail",
      name: text("E-mail", "邮箱"),
      critical: true,
      columns: ["邮箱", "E-mail"],
      seen: [
        at("contact", "main a[href^='mailto:']"),
        at("contact-edit", 'input[name="email_jsonb.0.email"]'),
      ],
    },
    {
      id: "phone",
      name: text("Telephone", "电话"),
      compare: { kind: "phone" },
      columns: ["电话", "Telephone"],
      seen: [at("contact-edit", 'input[name="phone_jsonb.0.number"]')],
    },
  ],
};

/** @param {string} source the demo playbook @returns the same, with the parallel run */
export function withContactsRun(source) {
  const playbook = JSON.parse(source);
  playbook.sites[0].pages.push(...pages);
  playbook.parallelRuns = [run];
  return JSON.stringify(playbook, null, 2);
}

/** The spreadsheet as CSV, as Excel saves it: a byte-order mark, CRLF. */
export function contactsLedger() {
  const { companies, contacts } = seed();
  const companyName = new Map(companies.map(({ id, name }) => [id, name]));
  const rows = contacts.map((contact, place) => withSlip(rowOf(contact, companyName), place));
  const lines = [["姓名", "公司", "职务", "邮箱", "电话", "备注"], ...rows];
  return `\uFEFF${lines.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** @param {Row} contact @param {ReadonlyMap<unknown, string>} companyName */
function rowOf(
  { first_name, last_name, company_id, title, email_jsonb, phone_jsonb },
  companyName,
) {
  return [
    `${first_name} ${last_name}`,
    companyName.get(company_id) ?? "",
    title,
    email_jsonb[0].email,
    phone_jsonb[0].number,
    "",
  ];
}

/**
 * Most slips are only another way of writing; a few are wrong.
 *
 * @param {string[]} row
 * @param {number} place
 */
function withSlip([name = "", company = "", title = "", mail = "", phone = "", note = ""], place) {
  if (name === CORRECTED.name) return [name, company, title, CORRECTED.mail, phone, note];
  if (place % 17 === 5) return [name, company, title, mail, phone.replace(/\d$/, "0"), note];
  if (place % 19 === 7) return [name, company, title, "", phone, "名片待补"];
  if (place % 5 === 3) return [name, company.toUpperCase(), title, mail.toUpperCase(), phone, note];
  if (place % 5 === 4) return [`${name} `, company, title, mail, phone.replaceAll(" ", "-"), note];
  return [name, company, title, mail, phone, note];
}

/** @param {string} value */
function cell(value) {
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
