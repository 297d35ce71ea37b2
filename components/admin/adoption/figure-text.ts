import type { Language } from "@/lib/core/language";
import type { Unit } from "@/lib/core/statistics/metric";
import { formats } from "../use-format";

/** A figure as people of a language write it; a dash where there is nothing to work it out from. */
export function figureText(language: Language, unit: Unit, value: number | null): string {
  const { number, share, duration } = formats(language);
  if (value === null) return "–";
  if (unit === "share") return share(value);
  if (unit === "ms") return duration(value);
  return number(Math.round(value * 10) / 10);
}
