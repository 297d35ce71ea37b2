/**
 * Days, or times by the minute. A time of day moves a day only where zones say so:
 * - a text with its own zone (…Z, +08:00) is that moment; others are in the zone of their side, or of the
 *   other side where the playbook names only one;
 * - by the day, a moment counts on the day that it has in the ledger's zone; a day alone is that day;
 * - by the minute, a day alone is its midnight. Without any zone, what clocks show is compared as it stands.
 */
import type { Comparator } from "../playbook/comparator";
import { dayNumber } from "./calendar";
import { isNothingYet } from "./nothing";
import { NOTHING, UNREADABLE } from "./reading";
import type { Comparing, Reading } from "./reading";
import { tidied } from "./tidy";
import { writtenDay } from "./written-date";
import { withoutTime } from "./written-time";
import { utcOf, zoneNamed } from "./zone";
import type { Zone } from "./zone";

type DateComparator = Extract<Comparator, { kind: "date" }>;

const MINUTES_A_DAY = 1440;
/** What databases and spreadsheets make of no date. */
const ZERO_DAY =
  /^(?:0{4}([-/.])0{1,2}\1(?:0{1,2})|1900([-/.])0?1\2(?:0{1,2})|0)(?:[ t]0{1,2}:00(?::00)?)?$/;

export function dateComparing(comparator: DateComparator): Comparing {
  const { ledgerZone, crmZone, time, toleranceDays } = comparator;
  const ledger = zoneOf(ledgerZone ?? crmZone);
  const crm = crmZone === ledgerZone ? ledger : zoneOf(crmZone ?? ledgerZone);
  const reader =
    (zone: Zone | null) =>
    (written: string): Reading => {
      if (!time || zone === null) {
        const day = plainDay(written);
        if (day === day) return time ? day * MINUTES_A_DAY : day;
      }
      return readSlowly(written, comparator, zone, ledger);
    };
  const allowed = toleranceDays * (time ? MINUTES_A_DAY : 1);
  return {
    ledger: reader(ledger),
    crm: reader(crm),
    agree: (one, other) =>
      typeof one === "number" && typeof other === "number"
        ? Math.abs(one - other) <= allowed
        : one === other,
  };
}

const zoneOf = (name: string | undefined) => (name === undefined ? null : zoneNamed(name));

/** 2026-03-05, 2026/3/5, 2026.3.5, 20260305 by their characters; NaN where it is anything else. */
function plainDay(written: string): number {
  const { length } = written;
  if (length < 8 || length > 10) return Number.NaN;
  const separator = written.charCodeAt(4);
  const year = digitsAt(written, 0, 4);
  if (separator >= 0x30) {
    if (length !== 8 || separator > 0x39) return Number.NaN;
    return dayNumber(year, digitsAt(written, 4, 6), digitsAt(written, 6, 8));
  }
  if (separator !== 0x2d && separator !== 0x2f && separator !== 0x2e) return Number.NaN;
  const second =
    written.charCodeAt(6) === separator ? 6 : written.charCodeAt(7) === separator ? 7 : length;
  if (length - second > 3) return Number.NaN;
  return dayNumber(year, digitsAt(written, 5, second), digitsAt(written, second + 1, length));
}

/** NaN where it is not all digits, or none. */
function digitsAt(text: string, from: number, to: number): number {
  if (from >= to) return Number.NaN;
  let value = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return Number.NaN;
    value = value * 10 + (code - 0x30);
  }
  return value;
}

function readSlowly(
  written: string,
  { order, time }: DateComparator,
  zone: Zone | null,
  ledger: Zone | null,
): Reading {
  const tidy = tidied(written).toLowerCase();
  if (isNothingYet(tidy) || ZERO_DAY.test(tidy)) return NOTHING;
  const parts = withoutTime(tidy);
  if (parts === null) return UNREADABLE;
  const serial = writtenDay(parts.day, order);
  const day = Math.floor(serial);
  if (Number.isNaN(day)) return UNREADABLE;
  const inSerial = serial === day ? null : Math.round((serial - day) * MINUTES_A_DAY);
  const minute = parts.minute ?? inSerial;
  const shown = day * MINUTES_A_DAY + (minute ?? 0);
  const value = time
    ? momentOf(shown, parts.offset, zone)
    : minute === null
      ? day
      : dayOfMoment(shown, parts.offset, zone, ledger);
  return Number.isNaN(value) ? UNREADABLE : value;
}

function momentOf(shown: number, offset: number | null, zone: Zone | null): number {
  if (offset !== null) return shown - offset;
  return zone === null ? shown : utcOf(shown, zone);
}

function dayOfMoment(
  shown: number,
  offset: number | null,
  zone: Zone | null,
  ledger: Zone | null,
): number {
  // Nobody says in which zone days are kept, or both sides keep them in the same.
  if (ledger === null || (offset === null && zone === ledger)) {
    return Math.floor(shown / MINUTES_A_DAY);
  }
  const utc = momentOf(shown, offset, zone);
  return Math.floor((utc + ledger.offsetAt(utc)) / MINUTES_A_DAY);
}
