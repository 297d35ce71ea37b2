// @ts-check
const DAY = 24 * 60 * 60 * 1000;

/** @typedef {ReturnType<typeof calendar>} Calendar */

/**
 * Dates as days from today, in the two forms that the database has.
 *
 * @param {string} today
 */
export function calendar(today) {
  /** @param {number} days */
  const date = (days) => new Date(Date.parse(today) + days * DAY).toISOString().slice(0, 10);
  /** @param {number} days */
  const time = (days) => `${date(days)}T09:30:00+00:00`;
  return { date, time };
}
