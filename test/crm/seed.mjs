// @ts-check
/**
 * The demo CRM's data, the same on every run: only `today` moves it. Rows have the columns of the
 * CRM's own database schema; the values are in ./seed, half of them in English, half in Chinese.
 *
 * @typedef {import("./postgrest.mjs").Row} Row
 * @typedef {Record<keyof ReturnType<typeof seed>, Row[]>} Tables
 */
import { calendar } from "./seed/calendar.mjs";
import { companyRows } from "./seed/companies.mjs";
import { contactRows } from "./seed/contacts.mjs";
import { dealRows } from "./seed/deals.mjs";
import { contactNoteRows, dealNoteRows } from "./seed/notes.mjs";
import { salesRows } from "./seed/sales.mjs";
import { taskRows } from "./seed/tasks.mjs";

/** Everybody's. */
export const PASSWORD = "admin123";

/** @param {{today?: string | undefined}} [options] */
export function seed({ today = "2026-11-16" } = {}) {
  const day = calendar(today);
  const sales = salesRows(day);
  const companies = companyRows(day, sales);
  const contacts = contactRows(day, companies);
  const deals = dealRows(day, companies, contacts);
  return {
    sales,
    companies,
    contacts,
    deals,
    tasks: taskRows(day, contacts),
    contactNotes: contactNoteRows(day, contacts),
    dealNotes: dealNoteRows(day, deals),
    tags: tagRows(),
    // Without these two, the CRM opens its set-up pages.
    init_state: [{ id: 1, is_initialized: 1 }],
    business_profile: [{ id: 1, name: "Handrail Demo" }],
    ...nothingYet(),
  };
}

/** @returns {Row[]} */
function tagRows() {
  return [
    { id: 1, name: "VIP", color: "#eddcd2" },
    { id: 2, name: "重点客户", color: "#f5d0c5" },
    { id: 3, name: "Service contract", color: "#c5dedd" },
    { id: 4, name: "投诉跟进", color: "#dbe7e4" },
  ];
}

/** The tables that the CRM's pages read or write, and that start empty. */
function nothingYet() {
  /** @type {() => Row[]} */
  const none = () => [];
  return {
    activities: none(),
    ai_settings: none(),
    chat_messages: none(),
    chat_threads: none(),
    companyNotes: none(),
    entity_vectors: none(),
    invoice_items: none(),
    invoice_notes: none(),
    invoice_template_items: none(),
    invoice_templates: none(),
    invoices: none(),
    processing_events: none(),
    task_activity: none(),
    taskNotes: none(),
    tax_presets: none(),
  };
}
