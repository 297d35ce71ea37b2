import type { Unit } from "@/lib/core/statistics/metric";
import { useWho } from "../who";
import { figureText } from "./figure-text";

/** A figure as the reader writes it. */
export function useFigureText(): (unit: Unit, value: number | null) => string {
  const { language } = useWho();
  return (unit, value) => figureText(language, unit, value);
}
