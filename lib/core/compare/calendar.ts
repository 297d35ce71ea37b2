/** Days since 1970 of the calendar, without an object for each. */

const LONG_MONTHS = 0b1010110101010;
/** Excel's day 1 is 1900-01-01, and it believes in a 29 February 1900, its day 60. */
const EXCEL_FALSE_DAY = 60;
const EXCEL_EPOCH = -25_569;

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return (LONG_MONTHS >> month) & 1 ? 31 : 30;
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** @returns days since 1970-01-01, or NaN where there is no such day. */
export function dayNumber(year: number, month: number, day: number): number {
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) {
    return Number.NaN;
  }
  // Years from March, so that the leap day is the last of its year.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/**
 * A day as Excel and WPS store it, in the calendar from 1900; decimals are the time of day and stay.
 *
 * @returns days since 1970-01-01, or NaN for 0 and for 60, the 29 February 1900 that never was.
 */
export function dayOfSerial(serial: number): number {
  const day = Math.floor(serial);
  if (day < 1 || day === EXCEL_FALSE_DAY) return Number.NaN;
  return serial + EXCEL_EPOCH + (day < EXCEL_FALSE_DAY ? 1 : 0);
}
