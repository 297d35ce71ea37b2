import { countsIn } from "@/lib/core/discrepancy/daily-picture";
import type { DayCounts, DayPicture, Whose } from "@/lib/core/discrepancy/daily-picture";

export interface CountedOn {
  readonly day: string;
  readonly counts: DayCounts;
}

/** The newest picture that knows of these records and the one before it, however far apart. */
export function lastTwo(
  pictures: readonly DayPicture[],
  whose: Whose,
): readonly [last: CountedOn | null, before: CountedOn | null] {
  const counted = pictures
    .toSorted((a, b) => (a.day < b.day ? 1 : -1))
    .flatMap((picture): CountedOn[] => {
      const counts = countsIn(picture, whose);
      return counts ? [{ day: picture.day, counts }] : [];
    });
  return [counted[0] ?? null, counted[1] ?? null];
}
