// @ts-check
/**
 * The users of the CRM, which it calls sales: two or three from each department.
 *
 * The CRM prints the first name before the last name; so, here and in contacts.mjs, a Chinese
 * family name is the first name.
 *
 * @typedef {import("../postgrest.mjs").Row} Row
 * @typedef {import("./calendar.mjs").Calendar} Calendar
 */
import { parseTable } from "./variety.mjs";

const DEPARTMENTS = { sales: "销售部", "after-sales": "售后部", quality: "质量部" };

const PEOPLE = parseTable(`
  sales       | Ada   | Martin | admin
  sales       | 李    | 娜     | li.na
  sales       | 王    | 建国   | wang.jianguo
  after-sales | Tom   | Becker | tom.becker
  after-sales | 陈    | 静     | chen.jing
  quality     | 赵    | 敏     | zhao.min
  quality     | Priya | Nair   | priya.nair
`);

/**
 * @param {Calendar} day
 * @returns {Row[]}
 */
export function salesRows(day) {
  return PEOPLE.map(([department, first_name, last_name, mailbox], i) => ({
    id: i + 1,
    user_id: `00000000-0000-4000-8000-${String(i + 1).padStart(12, "0")}`,
    first_name,
    last_name,
    email: `${mailbox}@example.test`,
    administrator: mailbox === "admin",
    disabled: false,
    avatar: null,
    locale: "en",
    email_confirmed_at: day.time(-400),
    created_at: day.time(-400),
    // Not in the CRM's schema, and not shown by it.
    department,
    department_name: Object.entries(DEPARTMENTS).find(([id]) => id === department)?.[1],
  }));
}
