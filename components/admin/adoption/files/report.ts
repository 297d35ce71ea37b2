/**
 * One page for whoever does not open the console: the five questions with their figures, as an HTML file that is
 * printed, or saved as PDF, by any browser. It loads nothing and runs nothing.
 */
import type { TFunction } from "i18next";
import type { About } from "@/lib/core/export/statistics/about";
import type { Language } from "@/lib/core/language";
import type { MetricId } from "@/lib/core/statistics/figures";
import { metricOf } from "@/lib/core/statistics/metrics";
import type { OfGroup, OfProcess, Statistics } from "@/lib/core/statistics/report";
import { formats } from "../../use-format";
import { figureText } from "../figure-text";
import type { Note } from "../notes";
import { bars } from "./report-bars";
import { page, tag } from "./html";

export interface ReportJob {
  readonly now: Statistics;
  /** `null`: nothing is compared. */
  readonly before: Statistics | null;
  readonly notes: readonly Note[];
  readonly about: About;
  readonly language: Language;
  /** In that language. */
  readonly t: TFunction<["figureFiles", "statistics"]>;
}

/** So many rows leave room for the rest of the page; the other files have all. */
const MOST_ROWS = 6;

const using = ["people", "reach", "started", "completion_rate", "duration_median_ms"] as const;
const oldWay = ["old_way", "old_way_rate"] as const;
const prompts = ["prompts_shown", "prompts_per_person", "prompt_response", "unaided_rate"] as const;
const ofProcess = ["started", "completed", "completion_rate", "duration_median_ms"] as const;
const ofDepartment = [
  "people",
  "completed",
  "completion_rate",
  "unaided_rate",
  "help_requests",
] as const;

export function reportHtml(job: ReportJob): string {
  const { now, language, t } = job;
  const title = t("report.title");
  return page({ language, title }, [
    tag("h1", title),
    tag("p", scopeOf(job), "scope"),
    section(t("statistics:using.title"), cards(job, using) + bars(now, "completed", language)),
    section(t("statistics:stopping.title"), processTable(job)),
    section(t("statistics:help.title"), departmentTable(job)),
    section(t("statistics:oldWay.title"), cards(job, oldWay) + reasonsOf(job)),
    section(t("statistics:prompts.title"), cards(job, prompts)),
    notesOf(job),
    definitions(job),
    tag("footer", footer(job)),
  ]);
}

function section(title: string, content: string): string {
  return content === "" ? "" : `<section>${tag("h2", title)}${content}</section>`;
}

function scopeOf({ now, before, language, t }: ReportJob): string {
  const { day, list } = formats(language);
  const { question, playbook, departments, roles, processes } = now;
  const nameOf = <Value>(groups: readonly OfGroup<Value>[], value: Value) =>
    groups.find(({ of }) => of !== "mixed" && of.is === value)?.name?.[language] ?? String(value);
  const parts = [
    t("report.period", { from: day(question.from), to: day(question.to) }),
    ...(playbook ? [`${playbook.title[language]} ${playbook.version}`] : []),
    ...(question.departments
      ? [list(question.departments.map((id) => nameOf(departments, id)))]
      : []),
    ...(question.processes
      ? [list(question.processes.map((id) => titleOf(processes, id, language)))]
      : []),
    ...(question.roles ? [list(question.roles.map((id) => nameOf(roles, id)))] : []),
    ...(before
      ? [t("report.compared", { from: day(before.question.from), to: day(before.question.to) })]
      : []),
  ];
  return parts.join(" · ");
}

const titleOf = (processes: readonly OfProcess[], id: string, language: Language) =>
  processes.find(({ process }) => process === id)?.title?.[language] ?? id;

function cards({ now, before, language, t }: ReportJob, metrics: readonly MetricId[]): string {
  const cells = metrics.map((id) => {
    const { label, unit } = metricOf(id);
    const was = before
      ? tag("small", t("report.before", { value: figureText(language, unit, before.total[id]) }))
      : "";
    const value = tag("b", figureText(language, unit, now.total[id]));
    return `<div>${tag("span", label[language])}${value}${was}</div>`;
  });
  return `<div class="cards">${cells.join("")}</div>`;
}

interface Row {
  readonly name: string;
  readonly figures: Statistics["total"];
}

function table(job: ReportJob, head: string, metrics: readonly MetricId[], rows: readonly Row[]) {
  const { language, t } = job;
  if (rows.length === 0) return "";
  const shown = rows.slice(0, MOST_ROWS);
  const heads = [tag("th", head), ...metrics.map((id) => tag("th", metricOf(id).label[language]))];
  const lines = shown.map(({ name, figures }) => {
    const cells = metrics.map((id) =>
      tag("td", figureText(language, metricOf(id).unit, figures[id])),
    );
    return `<tr>${tag("th", name)}${cells.join("")}</tr>`;
  });
  const more = rows.length - shown.length;
  return (
    `<table><thead><tr>${heads.join("")}</tr></thead><tbody>${lines.join("")}</tbody></table>` +
    (more > 0 ? tag("p", t("report.more", { count: more }), "small") : "")
  );
}

function processTable(job: ReportJob): string {
  const { now, language, t } = job;
  const rows = now.processes
    .filter(({ figures }) => (figures.started ?? 0) + (figures.completed ?? 0) > 0)
    .toSorted((a, b) => (b.figures.started ?? 0) - (a.figures.started ?? 0))
    .map(({ process, title, figures }) => ({ name: title?.[language] ?? process, figures }));
  const stops = now.processes
    .flatMap(({ process, title, steps }) =>
      steps.map((step) => ({ process: title?.[language] ?? process, step })),
    )
    .filter(({ step }) => step.figures.step_given_up > 0)
    .toSorted((a, b) => b.step.figures.step_given_up - a.step.figures.step_given_up)
    .slice(0, 3)
    .map(({ process, step }) =>
      t("report.stop", {
        process,
        step: step.title?.[language] ?? step.step,
        count: step.figures.step_given_up,
      }),
    );
  const most =
    stops.length > 0
      ? tag("p", t("report.stops", { stops: stops.join(language === "zh-CN" ? "；" : "; ") }))
      : "";
  return table(job, t("report.process"), ofProcess, rows) + most;
}

function departmentTable(job: ReportJob): string {
  const { now, language, t } = job;
  const rows = now.departments.map(({ of, name, figures }) => ({
    name:
      of === "mixed"
        ? t("statistics:mixed")
        : of.is === null
          ? t("report.none")
          : (name?.[language] ?? of.is),
    figures,
  }));
  return table(job, t("report.department"), ofDepartment, rows);
}

function reasonsOf({ now, language, t }: ReportJob): string {
  const named = now.reasons
    .slice(0, 3)
    .map(({ part, name, count }) =>
      t("report.reason", { reason: name?.[language] ?? part, count }),
    );
  if (named.length === 0) return "";
  return tag("p", t("report.reasons", { reasons: named.join(language === "zh-CN" ? "；" : "; ") }));
}

function notesOf({ notes, language, t }: ReportJob): string {
  if (notes.length === 0) return "";
  const { day } = formats(language);
  const lines = notes
    .slice(-MOST_ROWS)
    .map((note) => tag("li", `${day(note.day)}: ${note.text}`))
    .join("");
  return section(t("statistics:notes.title"), `<ul>${lines}</ul>`);
}

function definitions({ language, t }: ReportJob): string {
  const lines = [...new Set([...using, ...ofProcess, ...ofDepartment, ...oldWay, ...prompts])].map(
    (id) => {
      const { label, definition } = metricOf(id);
      return `${tag("dt", label[language])}${tag("dd", definition[language])}`;
    },
  );
  return section(t("report.definitions"), `<dl>${lines.join("")}</dl>`);
}

function footer({ now, about, language, t }: ReportJob): string {
  const { moment } = formats(language);
  return [
    now.k > 1 ? t("report.least", { least: now.k }) : t("report.own"),
    t("report.made", {
      moment: moment(about.generatedAt),
      timeZone: about.timeZone,
      version: about.handrail,
    }),
    t("report.hash", { hash: about.figuresSha256 }),
  ].join(language === "zh-CN" ? "" : " ");
}
