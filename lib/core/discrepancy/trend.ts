/** The pictures of a run, day by day. */
import { addDays } from "../business-days";
import type { DayCounts, DayPicture, Whose } from "./daily-picture";
import { countsIn } from "./daily-picture";

export interface TrendDay {
  readonly day: string;
  /** `null`: there is no picture of the day, which is not the same as zero. */
  readonly counts: DayCounts | null;
}

/** Every calendar day of a period, both ends included; days without a picture stay without. */
export function trend(
  pictures: readonly DayPicture[],
  from: string,
  to: string,
  department: Whose,
): TrendDay[] {
  const byDay = new Map(pictures.map((picture) => [picture.day, picture]));
  const days: TrendDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const picture = byDay.get(day);
    days.push({ day, counts: picture ? countsIn(picture, department) : null });
  }
  return days;
}

/** The newest picture of a period; `null` when it has none. */
export function lastPicture(
  pictures: readonly DayPicture[],
  from: string,
  to: string,
): DayPicture | null {
  return pictures.reduce<DayPicture | null>(
    (last, picture) =>
      picture.day < from || picture.day > to || (last && last.day > picture.day) ? last : picture,
    null,
  );
}
