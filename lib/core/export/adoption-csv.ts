/**
 * The adoption figures as tidy CSV: one value a row, so that a pivot table or a script can take it as
 * it is. `level` says what a row is about; columns that do not apply to it are empty.
 */
import type { AdoptionReport, Figures, StepFigures } from "../adoption/report";
import type { Language } from "../language";
import type { Cell, CsvOptions } from "./csv";
import { toCsv } from "./csv";
import { figureMetrics, figureValues, stepMetrics, stepValues } from "./metric";
import { titlesIn } from "./titles";

export const adoptionCsvColumns = [
  "level",
  "day",
  "department",
  "process",
  "step",
  "metric",
  "value",
  "department_name",
  "process_title",
  "step_title",
] as const;

type Level = "total" | "day" | "department" | "process" | "step" | "detail";

interface Place {
  readonly level: Level;
  readonly day?: string;
  readonly department?: string | null;
  readonly process?: string;
  readonly step?: string;
}

/** @param language of the title columns; everything else is the same in every language. */
export function adoptionCsv(
  report: AdoptionReport,
  language: Language,
  options?: CsvOptions,
): string {
  const titles = titlesIn(report);

  const row = (place: Place, metric: string, value: number | null): Cell[] => [
    place.level,
    place.day ?? "",
    place.department ?? "",
    place.process ?? "",
    place.step ?? "",
    metric,
    value,
    place.department ? (titles.department(place.department)?.[language] ?? "") : "",
    place.process ? (titles.process(place.process)?.[language] ?? "") : "",
    place.process && place.step ? (titles.step(place.process, place.step)?.[language] ?? "") : "",
  ];
  const figureRows = (place: Place, figures: Figures) => {
    const values = figureValues(figures);
    return figureMetrics.map((metric) => row(place, metric, values[metric]));
  };
  const stepRows = (place: Place, steps: readonly StepFigures[]) =>
    steps.flatMap((step) => {
      const values = stepValues(step);
      return stepMetrics.map((metric) =>
        row({ ...place, step: step.step }, metric, values[metric]),
      );
    });

  // A report of one department says so in every row of it.
  const { department } = report;
  return toCsv(
    adoptionCsvColumns,
    [
      ...figureRows({ level: "total", department }, report.total),
      ...report.days.flatMap(({ day, ...figures }) =>
        figureRows({ level: "day", day, department }, figures),
      ),
      ...report.departments.flatMap((figures) =>
        figureRows({ level: "department", department: figures.department }, figures),
      ),
      ...report.processes.flatMap(({ process, ...figures }) =>
        figureRows({ level: "process", department, process }, figures),
      ),
      ...report.processes.flatMap(({ process, steps }) =>
        stepRows({ level: "step", department, process }, steps),
      ),
      ...report.details.flatMap((detail) => {
        const { day, process } = detail;
        const place = { level: "detail", day, process, department: detail.department } as const;
        return [...figureRows(place, detail), ...stepRows(place, detail.steps)];
      }),
    ],
    options,
  );
}
