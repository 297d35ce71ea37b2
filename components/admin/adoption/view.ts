/** What the page Adoption shows, as its address says it: every choice can be sent to a colleague. */
import type { Question } from "@/lib/core/statistics/report";
import type { Role } from "@/lib/core/profile";
import type { Period } from "../period/period";
import { periodOf } from "../period/period";

/** In the order of what they may see. */
export const roles = ["user", "key-user", "admin"] as const satisfies readonly Role[];

export interface View {
  /** Of everybody whose facts are here, or of the reader alone. */
  readonly whose: "all" | "own";
  readonly period: Period;
  /** Set beside the same length of time before. */
  readonly isCompared: boolean;
  readonly department: string | null;
  readonly process: string | null;
  readonly role: Role | null;
  readonly version: number | null;
}

/** @param today the calendar day in the reader's time zone */
export function viewOf(params: URLSearchParams, today: string): View {
  const version = params.get("version") ?? "";
  return {
    whose: params.get("whose") === "own" ? "own" : "all",
    period: periodOf(params, today),
    isCompared: params.get("compare") === "before",
    department: params.get("department")?.slice(0, 63) ?? null,
    process: params.get("process")?.slice(0, 63) ?? null,
    role: roles.find((role) => role === params.get("role")) ?? null,
    version: /^\d{1,9}$/.test(version) ? Number(version) : null,
  };
}

/** The address of a view; what is as usual is left out. */
export function paramsOf({ whose, period, isCompared, ...filters }: View): Record<string, string> {
  const { preset, from, to } = period;
  const named = Object.entries(filters).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)]],
  );
  return {
    ...(preset === null ? { from, to } : { period: preset }),
    ...Object.fromEntries(named),
    ...(isCompared ? { compare: "before" } : {}),
    ...(whose === "own" ? { whose } : {}),
  };
}

/** What is asked for a view: the period, and the one before it where that is wanted. */
export function questionsOf(view: View): Question[] {
  const { period, isCompared, department, process, role, version } = view;
  const { from, to } = period;
  const filters = {
    grain: grainOf(period),
    departments: department === null ? undefined : [department],
    processes: process === null ? undefined : [process],
    roles: role === null ? undefined : [role],
    versions: version === null ? undefined : [version],
  };
  const now = { from, to, ...filters };
  return isCompared ? [now, { ...filters, ...periodBefore(period) }] : [now];
}

const DAY = 86_400_000;

function daysIn({ from, to }: Pick<Period, "from" | "to">): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
}

/** As long, and right before. */
export function periodBefore(period: Pick<Period, "from" | "to">) {
  const dayText = (at: number) => new Date(at).toISOString().slice(0, 10);
  const begin = Date.parse(period.from);
  return { from: dayText(begin - daysIn(period) * DAY), to: dayText(begin - DAY) };
}

/** More than about forty groups of bars cannot be told apart. */
function grainOf(period: Period): Question["grain"] {
  const days = daysIn(period);
  if (days <= 40) return "day";
  return days <= 280 ? "week" : "month";
}
