// @ts-check
/**
 * @typedef {import("../postgrest.mjs").Row} Row
 * @typedef {import("./calendar.mjs").Calendar} Calendar
 */
import { languageOf, pick } from "./variety.mjs";

const TEXTS = {
  en: [
    "Send the revised quotation",
    "Book the acceptance test",
    "Ask for the signed order",
    "Call back about the complaint",
  ],
  zh: ["发送修改后的报价单", "安排验收测试", "催要签字订单", "回访投诉处理结果"],
};

/** The CRM's own lists, in part. */
const TYPES = ["Call", "Email", "Meeting", "Follow-up", "Demo"];
const STATUSES = ["todo", "todo", "in_progress", "blocked", "done"];
const PRIORITIES = ["low", "medium", "high", "urgent"];

/**
 * One for every other contact; the first ones are overdue.
 *
 * @param {Calendar} day
 * @param {Row[]} contacts
 * @returns {Row[]}
 */
export function taskRows(day, contacts) {
  const chosen = contacts.filter((_, i) => i % 2 === 0);
  return chosen.map((contact, i) => {
    const status = pick(STATUSES, i);
    return {
      id: i + 1,
      contact_id: contact.id,
      company_id: null,
      deal_id: null,
      type: pick(TYPES, i),
      text: pick(TEXTS[languageOf(contact.company_id)], i),
      due_date: day.date(i - 8),
      done_date: status === "done" ? day.time(i - 9) : null,
      status,
      priority: pick(PRIORITIES, i),
      sales_id: contact.sales_id,
      assigned_to: contact.sales_id,
      index: i,
      archived: false,
      archived_at: null,
      created_at: day.time(-30),
      updated_at: day.time(-10),
    };
  });
}
