/**
 * One page for whoever does not open the console: the five questions with their figures, as an HTML file that is
 * printed, or saved as PDF, by any browser. It loads nothing and runs nothing.
 */
import type { i18n, TFunction } from "i18next";
import type { About } from "@/lib/core/export/statistics/about";
import type { Language } from "@/lib/core/language";
import type { MetricId } from "@/lib/core/statistics/figures";
import { metricOf } from "@/lib/core/statistics/metrics";
import type { Statistics } from "@/lib/core/statistics/report";
import type { Trial } from "@/lib/core/effect/trial";
import { formats } from "../../use-format";
import { figureText } from "../figure-text";
import { leftOutText } from "../left-out-text";
import type { Note } from "../notes";
import { trialWords } from "../trial/trial-words";
import { bars } from "./report-bars";
import { page, tag } from "./html";
import { scopeNames } from "./scope-names";

export interface ReportJob {
  readonly now: Statistics;
  /** `null`: nothing is compared. */
  readonly before: Statistics | null;
  /** First day of all facts; `null` without any. */
  readonly firstDay: string | null;
  /** `null`: none is planned, or the file is not of everybody. */
  readonly trial: Trial | null;
  readonly notes: readonly Note[];
  readonly about: About;
  readonly language: Language;
  readonly i18n: i18n;
}

const spaces = ["figureFiles", "statistics", "console"] as const;

interface InWords extends ReportJob {
  /** In the language of the page. */
  readonly t: TFunction<typeof spaces>;
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

export function reportHtml(asked: ReportJob): string {
  const { now, language } = asked;
  const t = asked.i18n.getFixedT(language, spaces);
  const job: InWords = { ...asked, t };
  const title = t("report.title");
  return page({ language, title }, [
    tag("h1", title),
    tag("p", scopeOf(job), "scope"),
    partlyBefore(job),
    leftOut(job),
    section(t("statistics:using.title"), cards(job, using) + bars(now, "completed", language)),
    section(t("statistics:stopping.title"), processTable(job)),
    section(t("statistics:help.title"), departmentTable(job)),
    section(t("statistics:oldWay.title"), cards(job, oldWay) + reasonsOf(job)),
    section(t("statistics:prompts.title"), cards(job, prompts) + trialOf(job)),
    notesOf(job),
    definitions(job),
    tag("footer", footer(job)),
  ]);
}

function section(title: string, content: string): string {
  return content === "" ? "" : `<section>${tag("h2", title)}${content}</section>`;
}

function scopeOf({ now, before, language, t }: InWords): string {
  const { day } = formats(language);
  const { question, playbook } = now;
  const parts = [
    t("report.period", { from: day(question.from), to: day(question.to) }),
    ...(playbook
      ? [t("report.edition", { title: playbook.title[language], version: playbook.version })]
      : []),
    ...scopeNames(now, language, t),
    ...(before
      ? [t("report.compared", { from: day(before.question.from), to: day(before.question.to) })]
      : []),
  ];
  return parts.join(" · ");
}

function partlyBefore({ before, firstDay, language, t }: InWords): string {
  if (!before || firstDay === null || firstDay <= before.question.from) return "";
  return tag("p", t("statistics:partlyBefore", { day: formats(language).day(firstDay) }));
}

function leftOut({ now, language, i18n }: InWords): string {
  const gap = language === "zh-CN" ? "" : " ";
  const text = leftOutText(i18n.getFixedT(language, "statistics"), now, gap);
  return text === "" ? "" : tag("p", text, "small");
}

function trialOf({ trial, language, i18n }: InWords): string {
  if (!trial) return "";
  const t = i18n.getFixedT(language, "trial");
  const { verdict, meaning } = trialWords(t, language, trial);
  return tag("p", `${t("title")} ${verdict}`) + tag("p", meaning, "small");
}

function cards({ now, before, language, t }: InWords, metrics: readonly MetricId[]): string {
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

function table(job: InWords, head: string, metrics: readonly MetricId[], rows: readonly Row[]) {
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

function processTable(job: InWords): string {
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

function departmentTable(job: InWords): string {
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

function reasonsOf({ now, language, t }: InWords): string {
  const named = now.reasons
    .slice(0, 3)
    .map(({ part, name, count }) =>
      t("report.reason", { reason: name?.[language] ?? part, count }),
    );
  if (named.length === 0) return "";
  return tag("p", t("report.reasons", { reasons: named.join(language === "zh-CN" ? "；" : "; ") }));
}

function notesOf({ notes, language, t }: InWords): string {
  if (notes.length === 0) return "";
  const { day } = formats(language);
  const lines = notes
    .slice(-MOST_ROWS)
    .map((note) => tag("li", t("report.note", { day: day(note.day), text: note.text })))
    .join("");
  return section(t("statistics:notes.title"), `<ul>${lines}</ul>`);
}

function definitions({ language, t }: InWords): string {
  const lines = [...new Set([...using, ...ofProcess, ...ofDepartment, ...oldWay, ...prompts])].map(
    (id) => {
      const { label, definition } = metricOf(id);
      return `${tag("dt", label[language])}${tag("dd", definition[language])}`;
    },
  );
  return section(t("report.definitions"), `<dl>${lines.join("")}</dl>`);
}

function footer({ now, about, language, t }: InWords): string {
  const { moment } = formats(language);
  const gap = language === "zh-CN" ? "" : " ";
  return [
    ...(now.k > 1 ? [] : [t("report.own")]),
    t("report.made", {
      moment: moment(about.generatedAt),
      timeZone: about.timeZone,
      version: about.handrail,
    }),
    t("report.hash", { hash: about.figuresSha256 }),
  ].join(gap);
}
