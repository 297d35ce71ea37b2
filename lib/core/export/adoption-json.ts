/**
 * The adoption figures as JSON for machines: ids and both languages, snake_case, every figure at every
 * level. Carries no person, no record and no address.
 */
import type { AdoptionReport, Figures, StepFigures } from "../adoption/report";
import { dictionary } from "./dictionary";
import { figureValues, stepValues } from "./metric";

/** Raised when a reader of the old shape would misread the new one. */
const ADOPTION_EXPORT_FORMAT = 1;

export function adoptionJson(report: AdoptionReport): string {
  return `${JSON.stringify(document(report), null, 2)}\n`;
}

function document(report: AdoptionReport) {
  return {
    handrail_export: "adoption",
    format: ADOPTION_EXPORT_FORMAT,
    scope: {
      from: report.from,
      to: report.to,
      time_zone: report.timeZone,
      generated_at: new Date(report.generatedAt).toISOString(),
      department: report.department,
      source: "this browser",
    },
    playbook: report.playbook,
    dictionary,
    total: figureValues(report.total),
    processes: report.processes.map(({ process, title, steps, ...figures }) => ({
      process,
      title,
      ...figureValues(figures),
      steps: steps.map((step) => ({ step: step.step, title: step.title, ...stepValues(step) })),
    })),
    departments: report.departments.map(({ department, name, ...figures }) => ({
      department,
      name,
      ...figureValues(figures),
    })),
    days: report.days.map(({ day, ...figures }) => ({ day, ...figureValues(figures) })),
    details: report.details.map((detail) => ({
      day: detail.day,
      process: detail.process,
      department: detail.department,
      ...withSteps(detail, detail.steps),
    })),
  };
}

function withSteps(figures: Figures, steps: readonly StepFigures[]) {
  return {
    ...figureValues(figures),
    steps: steps.map((step) => ({ step: step.step, ...stepValues(step) })),
  };
}
