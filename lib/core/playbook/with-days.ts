/** A playbook whose working calendar knows more days. */
import type { Calendar } from "./calendar";
import type { HolidayImport } from "./import-holidays";
import type { Playbook } from "./playbook";

/** The next version with these days in it; of a day that both name, what is imported holds. */
export function withDays(
  playbook: Playbook,
  { holidays, workdays }: Pick<HolidayImport, "holidays" | "workdays">,
): Playbook {
  const { version, calendar } = playbook;
  return {
    ...playbook,
    version: version + 1,
    calendar: {
      ...calendar,
      holidays: joined(calendar.holidays, holidays, workdays),
      workdays: joined(calendar.workdays, workdays, holidays),
    },
  };
}

function joined(
  known: Calendar["holidays"],
  more: readonly string[],
  otherwise: readonly string[],
): string[] {
  const kept = known.filter((day) => !otherwise.includes(day));
  return [...new Set([...kept, ...more])].toSorted();
}
