// @ts-check
/** What Tryton's database holds: the companies and deals of the other demo CRM, and two users. */
import { calendar } from "../crm/seed/calendar.mjs";
import { companyRows } from "../crm/seed/companies.mjs";
import { contactRows } from "../crm/seed/contacts.mjs";
import { dealRows } from "../crm/seed/deals.mjs";
import { salesRows } from "../crm/seed/sales.mjs";

/** Everybody's. */
export const PASSWORD = "admin123";

/** Tryton's language is the user's: the same screens in English and in Chinese. */
export const USERS = /** @type {const} */ ([
  { login: "admin", name: "Ada Martin", language: "en" },
  { login: "li.na", name: "李娜", language: "zh_CN" },
]);

/** @param {string} today */
export function trytonSeed(today) {
  const day = calendar(today);
  const companies = companyRows(day, salesRows(day));
  const deals = dealRows(day, companies, contactRows(day, companies));
  return {
    users: USERS.map((user) => ({ ...user, password: PASSWORD })),
    parties: companies.map(({ name, address, city, email, phone_number, website }) => ({
      name,
      street: address,
      city,
      email,
      phone: phone_number,
      website,
    })),
    opportunities: deals.map((deal) => ({
      party: companies.find(({ id }) => id === deal.company_id)?.name,
      description: deal.name,
      amount: String(deal.amount),
      startDate: deal.created_at.slice(0, 10),
      endDate: deal.expected_closing_date,
    })),
  };
}
