/** Which days the dashboard covers, as its address says it: `?period=7-days` or `?from=…&to=…`. */
export const presets = ["today", "7-days", "30-days", "month"] as const;
type Preset = (typeof presets)[number];

export interface Period {
  /** `null` for days that the person chose. */
  readonly preset: Preset | null;
  /** `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
}

/** Two years: longer would only be slow. */
const MAX_DAYS = 731;

/** @param today the calendar day in the reader's time zone. */
export function periodOf(params: URLSearchParams, today: string): Period {
  const [from, to] = [params.get("from"), params.get("to")].map(validDay);
  if (from && to) {
    const [first, last] = from < to ? [from, to] : [to, from];
    const earliest = plusDays(last, 1 - MAX_DAYS);
    return { preset: null, from: first < earliest ? earliest : first, to: last };
  }
  const preset = presets.find((candidate) => candidate === params.get("period")) ?? "30-days";
  return { preset, from: firstDay(preset, today), to: today };
}

function firstDay(preset: Preset, today: string): string {
  switch (preset) {
    case "today":
      return today;
    case "7-days":
      return plusDays(today, -6);
    case "30-days":
      return plusDays(today, -29);
    case "month":
      return `${today.slice(0, 8)}01`;
  }
}

function validDay(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const at = Date.parse(text);
  // `2026-02-30` parses in some engines, as another day.
  return !Number.isNaN(at) && dayText(at) === text ? text : null;
}

function plusDays(day: string, count: number): string {
  return dayText(Date.parse(day) + count * 86_400_000);
}

function dayText(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The calendar day of a moment where this browser is. */
export function localDay(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
