/** The days of a parallel run, one row a day and department, for a spreadsheet. Counts and rates only. */
import type { DayCounts, DayPicture } from "../discrepancy/daily-picture";
import { ALL, countsIn } from "../discrepancy/daily-picture";
import { figuresOf } from "../discrepancy/day-figures";
import type { Language } from "../language";
import type { Department } from "../playbook/playbook";
import type { Cell, CsvOptions } from "./csv";
import { toCsv } from "./csv";

const dayPictureColumns = [
  "day",
  "department",
  "department_name",
  "matched",
  "different",
  "unreadable",
  "only_ledger",
  "only_crm",
  "duplicate",
  "incomplete",
  "not_looked_at",
  "match_rate",
  "crm_share",
  "opened",
  "settled",
  "open",
  "open_critical",
  "kept_twice",
] as const;

/**
 * A row with `*` for a department is that of all together; one with none, of what is of no department.
 *
 * @param language of the names; everything else is the same in every language.
 */
export function dayPictureCsv(
  pictures: readonly DayPicture[],
  departments: readonly Pick<Department, "id" | "name">[],
  language: Language,
  options?: CsvOptions,
): string {
  const nameOf = (id: string | null) =>
    departments.find((each) => each.id === id)?.name[language] ?? null;
  const rows = pictures
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .flatMap((picture) => {
      const all = countsIn(picture, ALL);
      return [
        ...(all ? [[picture.day, "*", null, ...cells(all)]] : []),
        ...picture.departments.map(({ department, counts }) => [
          picture.day,
          department,
          nameOf(department),
          ...cells(counts),
        ]),
      ];
    });
  return toCsv(dayPictureColumns, rows, options);
}

function cells(counts: DayCounts): Cell[] {
  const { records, open } = counts;
  const { matchRate, crmShare } = figuresOf(counts);
  return [
    records.matched,
    records.different,
    records.unreadable,
    records["only-ledger"],
    records["only-crm"],
    records.duplicate,
    records.incomplete,
    records.unseen,
    matchRate,
    crmShare,
    counts.opened,
    counts.settled,
    open.total,
    open.critical,
    counts.keptTwice,
  ];
}
