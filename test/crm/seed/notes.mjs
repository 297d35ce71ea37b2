// @ts-check
/**
 * @typedef {import("../postgrest.mjs").Row} Row
 * @typedef {import("./calendar.mjs").Calendar} Calendar
 */
import { languageOf, pick } from "./variety.mjs";

const TEXTS = {
  en: [
    "Called about the delivery date; they can wait until the end of the month.",
    "Asked for a second quotation with three years of service included.",
    "Visited the plant. The old paper form is still in use at goods-in.",
    "Happy with the trial. Next step is approval by their quality manager.",
    "Complaint closed: the replacement part arrived and was fitted.",
  ],
  zh: [
    "电话沟通交期，客户可以等到月底。",
    "客户要求补充三年维保的报价。",
    "到厂拜访，收货处仍在使用纸质单据。",
    "试用反馈良好，下一步由质量经理审批。",
    "投诉已关闭：更换件已到货并安装完成。",
  ],
};

/**
 * Every third contact has none yet.
 *
 * @param {Calendar} day
 * @param {Row[]} contacts
 * @returns {Row[]}
 */
export function contactNoteRows(day, contacts) {
  const chosen = contacts.filter((_, i) => i % 3 !== 1);
  return chosen.map((contact, i) => ({
    id: i + 1,
    contact_id: contact.id,
    text: pick(TEXTS[languageOf(contact.company_id)], i),
    date: day.time(-1 - i),
    status: contact.status,
    sales_id: contact.sales_id,
    attachments: null,
  }));
}

/**
 * One on every other deal.
 *
 * @param {Calendar} day
 * @param {Row[]} deals
 * @returns {Row[]}
 */
export function dealNoteRows(day, deals) {
  const chosen = deals.filter((_, i) => i % 2 === 1);
  return chosen.map((deal, i) => ({
    id: i + 1,
    deal_id: deal.id,
    type: null,
    text: pick(TEXTS[languageOf(deal.company_id)], i),
    date: day.time(-2 - i),
    sales_id: deal.sales_id,
    attachments: null,
  }));
}
