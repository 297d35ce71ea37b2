// @ts-check
/**
 * What the CRM's database does by itself: column defaults and the one trigger that its pages show.
 *
 * @typedef {import("../postgrest.mjs").Row} Row
 */

/**
 * @param {string} table
 * @returns {Row}
 */
export function columnDefaults(table) {
  const now = new Date().toISOString();
  switch (table) {
    case "deals":
      return { created_at: now, updated_at: now, archived_at: null };
    case "tasks":
      return {
        created_at: now,
        updated_at: now,
        done_date: null,
        status: "todo",
        priority: "medium",
        archived: false,
      };
    case "contactNotes":
    case "companyNotes":
    case "dealNotes":
    case "taskNotes":
      return { date: now };
    default:
      return { created_at: now };
  }
}

/**
 * @param {string} table
 * @param {Row} row as it is
 * @param {Row} change
 * @returns {Row} the change, completed
 */
export function beforeUpdate(table, row, change) {
  return table === "tasks" ? syncTaskStatus(row, change) : change;
}

/**
 * The pages tick a task off by its date on one page and by its status on another.
 *
 * @param {Row} row
 * @param {Row} change
 */
function syncTaskStatus(row, change) {
  if (change.done_date && !row.done_date) return { ...change, status: "done" };
  if (change.done_date === null && row.done_date) return { ...change, status: "todo" };
  if (change.status === "done" && row.status !== "done") {
    return { ...change, done_date: new Date().toISOString() };
  }
  if (change.status && change.status !== "done" && row.status === "done") {
    return { ...change, done_date: null };
  }
  return change;
}
