/** Who has acknowledged which change, and seen which training: one item and person a row. */
import type { Language } from "../language";
import type { LearningReport } from "../learning/report";
import type { CsvOptions } from "./csv";
import { toCsv } from "./csv";

const changesCsvColumns = [
  "change",
  "since",
  "process_title",
  "step_title",
  "before",
  "now",
  "where",
  "pseudonym",
  "department",
  "department_name",
  "before_their_time",
  "acknowledged_on",
] as const;

/** A change that concerns nobody who is known here has one row, without a person. */
export function changesCsv(
  { changes, departments }: LearningReport,
  language: Language,
  options?: CsvOptions,
): string {
  const name = nameIn(departments, language);
  const rows = changes.flatMap(({ change, processTitle, stepTitle, people }) => {
    const about = [
      change.id,
      change.since,
      processTitle?.[language] ?? null,
      stepTitle?.[language] ?? null,
      change.before[language],
      change.now[language],
      change.where.text[language],
    ];
    if (people.length === 0) return [[...about, null, null, null, null, null]];
    return people.map(({ actor, department, beforeTheirTime, acknowledgedOn }) => [
      ...about,
      actor,
      department,
      name(department),
      beforeTheirTime ? 1 : 0,
      acknowledgedOn,
    ]);
  });
  return toCsv(changesCsvColumns, rows, options);
}

const trainingCsvColumns = [
  "training",
  "title",
  "kind",
  "minutes",
  "process_title",
  "step_title",
  "pseudonym",
  "department",
  "department_name",
  "opened_on",
  "seen_on",
] as const;

export function trainingCsv(
  { training, departments }: LearningReport,
  language: Language,
  options?: CsvOptions,
): string {
  const name = nameIn(departments, language);
  const rows = training.flatMap(({ training: item, processTitle, stepTitle, people }) => {
    const about = [
      item.id,
      item.title[language],
      item.kind,
      item.minutes ?? null,
      processTitle?.[language] ?? null,
      stepTitle?.[language] ?? null,
    ];
    if (people.length === 0) return [[...about, null, null, null, null, null]];
    return people.map(({ actor, department, openedOn, seenOn }) => [
      ...about,
      actor,
      department,
      name(department),
      openedOn,
      seenOn,
    ]);
  });
  return toCsv(trainingCsvColumns, rows, options);
}

function nameIn(departments: LearningReport["departments"], language: Language) {
  return (department: string | null) =>
    departments.find(({ id }) => id === department)?.name[language] ?? null;
}
