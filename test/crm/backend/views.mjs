// @ts-check
/**
 * The database views of the CRM: it reads `contacts_summary` but writes to `contacts`.
 * Only the joined columns that the pages show; see supabase/migrations in the CRM's package.
 *
 * @typedef {import("../postgrest.mjs").Row} Row
 * @typedef {import("../seed.mjs").Tables} Tables
 */

/** @type {Record<string, (tables: Tables) => Row[]>} */
export const VIEWS = {
  contacts_summary: (tables) =>
    tables.contacts.map((contact) => {
      const tasks = tables.tasks.filter((task) => task.contact_id === contact.id);
      const company_name = nameOf(tables.companies, contact.company_id);
      const emails = contact.email_jsonb?.map((/** @type {Row} */ entry) => entry.email) ?? [];
      const phones = contact.phone_jsonb?.map((/** @type {Row} */ entry) => entry.number) ?? [];
      return {
        ...contact,
        company_name,
        email_fts: JSON.stringify(emails),
        phone_fts: JSON.stringify(phones),
        search_text: join(
          contact.first_name,
          contact.last_name,
          contact.title,
          company_name,
          ...emails,
          ...phones,
        ),
        nb_tasks: tasks.length,
        nb_open_tasks: tasks.filter((task) => task.done_date == null).length,
        nb_completed_tasks: tasks.filter((task) => task.done_date != null).length,
        nb_notes: count(tables.contactNotes, "contact_id", contact),
        nb_invoices: count(tables.invoices, "contact_id", contact),
      };
    }),

  companies_summary: (tables) =>
    tables.companies.map((company) => {
      const deals = tables.deals.filter((deal) => deal.company_id === company.id);
      const contacts = tables.contacts.filter((contact) => contact.company_id === company.id);
      const contactIds = new Set(contacts.map((contact) => contact.id));
      return {
        ...company,
        search_text: join(
          company.name,
          company.city,
          company.country,
          company.email,
          company.website,
        ),
        nb_deals: deals.length,
        nb_contacts: contacts.length,
        nb_notes: count(tables.companyNotes, "company_id", company),
        nb_invoices: count(tables.invoices, "company_id", company),
        nb_tasks: tables.tasks.filter(
          (task) => contactIds.has(task.contact_id) && task.done_date == null,
        ).length,
        total_deal_amount: deals.reduce((sum, deal) => sum + (deal.amount ?? 0), 0),
      };
    }),

  deals_summary: (tables) =>
    tables.deals.map((deal) => ({
      ...deal,
      company_name: nameOf(tables.companies, deal.company_id),
      nb_notes: count(tables.dealNotes, "deal_id", deal),
      nb_invoices: count(tables.invoices, "deal_id", deal),
    })),

  tasks_summary: (tables) =>
    tables.tasks.map((task) => {
      const contact = byId(tables.contacts, task.contact_id);
      const assignee = byId(tables.sales, task.assigned_to);
      const creator = byId(tables.sales, task.sales_id);
      return {
        ...task,
        contact_first_name: contact?.first_name ?? null,
        contact_last_name: contact?.last_name ?? null,
        contact_email: contact?.email_jsonb?.[0]?.email ?? null,
        company_name: nameOf(tables.companies, task.company_id ?? contact?.company_id),
        deal_name: nameOf(tables.deals, task.deal_id),
        assigned_first_name: assignee?.first_name ?? null,
        assigned_last_name: assignee?.last_name ?? null,
        creator_first_name: creator?.first_name ?? null,
        creator_last_name: creator?.last_name ?? null,
        nb_notes: count(tables.taskNotes, "task_id", task),
      };
    }),

  invoices_summary: (tables) => tables.invoices,
};

/** @param {Row[]} rows @param {unknown} id */
const byId = (rows, id) => rows.find((row) => row.id === id);

/** @param {Row[]} rows @param {unknown} id */
const nameOf = (rows, id) => byId(rows, id)?.name ?? null;

/** @param {Row[]} rows @param {string} key @param {Row} parent */
const count = (rows, key, parent) => rows.filter((row) => row[key] === parent.id).length;

/** @param {unknown[]} parts */
const join = (...parts) => parts.filter(Boolean).join(" ");
