/**
 * The figures as JSON for machines: ids and both languages, snake_case, every figure at every level. Carries no
 * person, no record and no address.
 */
import { effectMetric } from "../../effect/effect-metric";
import type { Trial } from "../../effect/trial";
import type { Metric } from "../../statistics/metric";
import { metrics } from "../../statistics/metrics";
import type { Detail } from "../../statistics/detail";
import type { OfGroup, Statistics } from "../../statistics/report";
import { stepMetrics } from "../../statistics/step-metrics";
import type { About } from "./about";
import { ownId } from "./detail-table";
import { effectJson } from "./effect-json";

/** Raised when a reader of the old shape would misread the new one. */
const FORMAT = 2;

export function statisticsJson(
  statistics: Statistics,
  details: readonly Detail[],
  about: About,
  trial: Trial | null,
): string {
  return `${JSON.stringify(document(statistics, details, about, trial), null, 2)}\n`;
}

function document(
  statistics: Statistics,
  details: readonly Detail[],
  { generatedAt, timeZone, handrail, figuresSha256 }: About,
  trial: Trial | null,
) {
  const { question, playbook, k, total, series, processes, untold } = statistics;
  const { from, to, grain, ...filters } = question;
  return {
    handrail_export: "adoption",
    format: FORMAT,
    handrail_version: handrail,
    figures_sha256: figuresSha256,
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
    dictionary: [...metrics, ...stepMetrics, effectMetric].map(entry),
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
    coverage: statistics.coverage,
    crm_shares: statistics.crmShares.map(({ run, name, day, inCrm, inEither, share }) => ({
      run,
      name,
      day,
      records_in_crm: inCrm,
      records_in_either: inEither,
      crm_share: share,
    })),
    effect: effectJson(trial, k),
    detail: details.map(({ from: first, to: last, process, figures, ...own }) => ({
      first_day: first,
      last_day: last,
      process: process === "" ? "(none)" : process,
      department: ownId(own.department),
      role: ownId(own.role),
      version: ownId(own.version),
      ...Object.fromEntries(adding.map(({ id }) => [id, figures[id]])),
    })),
  };
}

const adding = metrics.filter(({ adds }) => adds);

function entry({ id, label, definition, unit, adds, better, source }: Metric) {
  return { id, label, definition, unit, adds_up: adds, better, source };
}

function ofGroup(kind: string, group: OfGroup<string | number | null>) {
  return { [kind]: ownId(group.of), name: group.name, ...group.figures };
}
