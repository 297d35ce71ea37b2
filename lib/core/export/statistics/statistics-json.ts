/**
 * The figures as JSON for machines: ids and both languages, snake_case, every figure at every level. Carries no
 * person, no record and no address.
 */
import type { Metric } from "../../statistics/metric";
import { metrics } from "../../statistics/metrics";
import type { OfGroup, Statistics } from "../../statistics/report";
import { stepMetrics } from "../../statistics/step-metrics";
import type { About } from "./about";
import { groupId } from "./long-table";

/** Raised when a reader of the old shape would misread the new one. */
const FORMAT = 2;

export function statisticsJson(statistics: Statistics, about: About): string {
  return `${JSON.stringify(document(statistics, about), null, 2)}\n`;
}

function document(statistics: Statistics, { generatedAt, timeZone, handrail }: About) {
  const { question, playbook, k, total, series, processes, untold } = statistics;
  const { from, to, grain, ...filters } = question;
  return {
    handrail_export: "adoption",
    format: FORMAT,
    handrail_version: handrail,
    scope: {
      from,
      to,
      grain,
      time_zone: timeZone,
      generated_at: new Date(generatedAt).toISOString(),
      departments: filters.departments ?? null,
      processes: filters.processes ?? null,
      roles: filters.roles ?? null,
      versions: filters.versions ?? null,
      least_people: k,
      untold,
    },
    playbook,
    dictionary: [...metrics, ...stepMetrics].map(entry),
    total,
    periods: series.map(({ start, figures }) => ({ start, ...figures })),
    processes: processes.map(({ process, title, figures, steps }) => ({
      process,
      title,
      ...figures,
      steps: steps.map((step) => ({ step: step.step, title: step.title, ...step.figures })),
    })),
    departments: statistics.departments.map((group) => ofGroup("department", group)),
    roles: statistics.roles.map((group) => ofGroup("role", group)),
    versions: statistics.versions.map((group) => ofGroup("version", group)),
    old_way: statistics.oldWay.map(({ part, count }) => ({ source: part, times: count })),
    reasons: statistics.reasons.map(({ part, name, count }) => ({
      reason: part,
      name,
      times: count,
    })),
  };
}

function entry({ id, label, definition, unit, adds, better, source }: Metric) {
  return { id, label, definition, unit, adds_up: adds, better, source };
}

function ofGroup(kind: string, group: OfGroup<string | number | null>) {
  return { [kind]: groupId(group), name: group.name, ...group.figures };
}
