import type { Language } from "@/lib/core/language";
import { useWho } from "./who";

/** Numbers and dates as the reader writes them. */
export function useFormat() {
  const { language } = useWho();
  return formats(language);
}

const made = new Map<Language, ReturnType<typeof make>>();

/** Made once a language: a formatter takes longer to make than a cell of a table to draw. */
export function formats(language: Language): ReturnType<typeof make> {
  const known = made.get(language) ?? make(language);
  made.set(language, known);
  return known;
}

function make(language: Language) {
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: "percent" });
  const finePercent = new Intl.NumberFormat(language, {
    style: "percent",
    maximumFractionDigits: 1,
  });
  const moment = new Intl.DateTimeFormat(language, {
    dateStyle: "medium",
    timeStyle: "short",
    // As in the panel.
    hourCycle: "h23",
  });
  // A calendar day has no time zone; read and written as UTC it stays the day that it is.
  const day = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  const localDay = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  const shortDay = new Intl.DateTimeFormat(language, {
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
  const month = new Intl.DateTimeFormat(language, {
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  const weekday = new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" });
  const weekdayAndDay = new Intl.DateTimeFormat(language, {
    weekday: "short",
    month: "short",
    day: "numeric",
    timeZone: "UTC",
  });
  return {
    number: (value: number) => number.format(value),
    percent: (share: number) => percent.format(share),
    /** With one decimal, rounded down: what falls short of a limit never looks as if it met it. */
    rate: (share: number) => finePercent.format(Math.floor(share * 1000 + 1e-9) / 1000),
    /** With one decimal, rounded; 100 % only where nothing is left, and 0 % only where there is nothing. */
    share: (share: number) => finePercent.format(shownShare(share)),
    /** @param at ms since 1970. */
    moment: (at: number) => moment.format(at),
    /** The day of a moment, where the reader is. @param at ms since 1970. */
    localDay: (at: number) => localDay.format(at),
    /** @param text `YYYY-MM-DD`. */
    day: (text: string) => day.format(Date.parse(text)),
    shortDay: (text: string) => shortDay.format(Date.parse(text)),
    /** @param text any day of the month, `YYYY-MM-DD`. */
    month: (text: string) => month.format(Date.parse(text)),
    weekdayAndDay: (text: string) => weekdayAndDay.format(Date.parse(text)),
    /** @param number 1 is Monday, 7 is Sunday. */
    weekday: (number: number) => weekday.format(MONDAY + (number - 1) * 86_400_000),
    list: (items: readonly string[]) => items.join(language === "zh-CN" ? "、" : ", "),
    duration: (ms: number) => unit(language, ms, durations, "long"),
    // “41 byte” is the short form of “41 bytes”.
    bytes: (count: number) => unit(language, count, sizes, count < 1000 ? "long" : "short"),
  };
}

/** As `share` shows it, so that differences of what is shown are what is shown. */
export function shownShare(share: number): number {
  if (share <= 0 || share >= 1) return share;
  return Math.min(999, Math.max(1, Math.round(share * 1000))) / 1000;
}

/** Some Monday, in UTC. */
const MONDAY = Date.UTC(2024, 0, 1);

type Scale = readonly (readonly [size: number, name: string])[];

const durations: Scale = [
  [86_400_000, "day"],
  [3_600_000, "hour"],
  [60_000, "minute"],
  [1000, "second"],
];
const sizes: Scale = [
  [1e9, "gigabyte"],
  [1e6, "megabyte"],
  [1e3, "kilobyte"],
  [1, "byte"],
];

/** In the largest unit that fits at least once. */
function unit(
  language: Language,
  value: number,
  scale: Scale,
  unitDisplay: "long" | "short",
): string {
  const [size, name] = scale.find(([least]) => value >= least) ?? scale.at(-1) ?? [1, "byte"];
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: name,
    unitDisplay,
    maximumFractionDigits: 1,
  }).format(value / size);
}
