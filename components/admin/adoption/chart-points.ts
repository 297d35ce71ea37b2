import type { DayFigures } from "@/lib/core/adoption/report";

/** One group of bars: a day, or a week named by its first day. */
export interface ChartPoint {
  readonly day: string;
  readonly started: number;
  readonly completed: number;
  readonly abandoned: number;
}

/** More groups of bars than this cannot be told apart. */
const MAX_POINTS = 62;

/** Days as they are; a long period in weeks. */
export function chartPoints(days: readonly DayFigures[]): ChartPoint[] {
  const size = days.length > MAX_POINTS ? 7 : 1;
  return days.flatMap(({ day }, index) => {
    if (index % size !== 0) return [];
    const group = days.slice(index, index + size);
    const sum = (value: (figures: DayFigures) => number) =>
      group.reduce((total, figures) => total + value(figures), 0);
    return [
      {
        day,
        started: sum(({ started }) => started),
        completed: sum(({ completed }) => completed),
        abandoned: sum(({ abandoned }) => abandoned),
      },
    ];
  });
}
