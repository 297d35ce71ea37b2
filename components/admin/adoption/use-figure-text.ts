import type { Unit } from "@/lib/core/statistics/metric";
import { useFormat } from "../use-format";

/** A figure as the reader writes it; a dash where there is nothing to work it out from. */
export function useFigureText(): (unit: Unit, value: number | null) => string {
  const { number, rate, duration } = useFormat();
  return (unit, value) => {
    if (value === null) return "–";
    if (unit === "share") return rate(value);
    if (unit === "ms") return duration(value);
    return number(Math.round(value * 10) / 10);
  };
}
