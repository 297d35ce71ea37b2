/**
 * All figures of an answer, one a row, so that a pivot table or a script can take them as they are. `level`
 * says what a row is about; columns that do not apply to it are empty.
 */
import type { Language } from "../../language";
import { metrics } from "../../statistics/metrics";
import type { Figures } from "../../statistics/figures";
import type { OfGroup, Statistics } from "../../statistics/report";
import type { Metric } from "../../statistics/metric";
import { stepMetrics } from "../../statistics/step-metrics";
import { ownId } from "./detail-table";
import type { Cell, Column, Table } from "./table";

const text = (
  id: string,
  en: string,
  zh: string,
  definition: readonly [string, string],
): Column => ({
  id,
  label: { en, "zh-CN": zh },
  definition: { en: definition[0], "zh-CN": definition[1] },
  type: "text",
});

const columns: readonly Column[] = [
  text("level", "Level", "层级", [
    "What the row is about: total, period (a day, week or month), process, step, department, role, version, old_way (a sign), reason, change, training or parallel_run. Do not add up rows of different levels.",
    "该行的统计层级：total（合计）、period（某天、某周或某月）、process（流程）、step（步骤）、department（部门）、role（角色）、version（流程手册版本）、old_way（老办法的迹象）、reason（原因）、change（流程变更）、training（培训）或 parallel_run（并行运行）。不同层级的行不要相加。",
  ]),
  {
    id: "start",
    label: { en: "Begins", "zh-CN": "起始日" },
    definition: {
      en: "Of a period: its first day, YYYY-MM-DD, where the work was done. Of a parallel run: the day of the figures.",
      "zh-CN": "期间的第一天，格式为 YYYY-MM-DD，按工作发生地的日期；并行运行为数据所属的日期。",
    },
    type: "date",
  },
  text("process", "Process", "流程", ["Process id of the playbook.", "流程手册中的流程编号。"]),
  text("step", "Step", "步骤", [
    "Step id; unique within its process.",
    "步骤编号，在同一流程内唯一。",
  ]),
  text("group", "Group", "分组", [
    "Id of the department, role, version, sign, reason, change, training or parallel run. “(none)”: no department named, or a role that was not noted. “(mixed)”: several that cannot be told apart, because fewer people stand behind each than may be told of.",
    "部门、角色、版本、迹象、原因、流程变更、培训或并行运行的编号。(none)：未填部门，或当时未记录角色。(mixed)：人数太少、不能分开统计的多项合并。",
  ]),
  text("metric", "Figure", "指标", [
    "Which figure; explained in the dictionary. Also: times; covered and concerned (people who read a change or saw a training, of those whom it concerns); records_in_crm and records_in_either (the CRM share is the one over the other).",
    "指标编号，含义见数据字典。另有：times（次数）；covered 和 concerned（已读变更或已看培训的人数，及相关人数）；records_in_crm 和 records_in_either（两者之比即 CRM 覆盖率）。",
  ]),
  {
    id: "value",
    label: { en: "Value", "zh-CN": "数值" },
    definition: {
      en: "The figure. Empty when there is nothing to work it out from, or where 0 would not be certain because something is told only with others. Shares are 0 to 1, times are milliseconds.",
      "zh-CN":
        "指标的数值。没有可计算的数据，或因部分情况与其他合并统计而不能确定为 0 时为空。比例为 0 到 1，时间以毫秒为单位。",
    },
    type: "value",
  },
  text("unit", "Unit", "单位", [
    "What the value counts: people, cases, steps, prompts, requests, times, records; share (0 to 1) or ms (milliseconds).",
    "数值的单位：people（人）、cases（流程次数）、steps（步骤次数）、prompts（提示次数）、requests（求助次数）、times（次）、records（记录）、share（比例，0 到 1）、ms（毫秒）。",
  ]),
  text("name", "Name", "名称", [
    "Title of the process, step, department or reason in the language of the file. Empty when the playbook in force has none.",
    "流程、步骤、部门或原因的名称，用导出时的语言。现行流程手册中没有时为空。",
  ]),
];

const times = { id: "times", unit: "times" } as const;

interface Place {
  readonly level: string;
  readonly start?: string;
  readonly process?: string;
  readonly step?: string;
  readonly group?: string;
  readonly name?: string | undefined;
}

/** @param language of the column `name`; everything else is the same in every language */
export function longTable(statistics: Statistics, language: Language): Table {
  const { total, series, processes, departments, roles, versions, oldWay, reasons } = statistics;
  const { coverage, crmShares } = statistics;
  const row = (
    place: Place,
    { id, unit }: { readonly id: string; readonly unit: Metric["unit"] | "records" },
    value: number | null,
  ): Cell[] => [
    place.level,
    place.start ?? null,
    place.process ?? "",
    place.step ?? "",
    place.group ?? "",
    id,
    value,
    unit,
    place.name ?? "",
  ];
  const ofFigures = (place: Place, figures: Figures) =>
    metrics.map((metric) => row(place, metric, figures[metric.id]));
  const ofGroups = (level: string, groups: readonly OfGroup<string | number | null>[]) =>
    groups.flatMap((group) =>
      ofFigures({ level, group: ownId(group.of), name: group.name?.[language] }, group.figures),
    );
  return {
    id: "figures",
    title: { en: "Figures, one a row", "zh-CN": "明细数据" },
    columns,
    rows: [
      ...ofFigures({ level: "total" }, total),
      ...series.flatMap(({ start, figures }) => ofFigures({ level: "period", start }, figures)),
      ...processes.flatMap(({ process, title, figures }) =>
        ofFigures({ level: "process", process, name: title?.[language] }, figures),
      ),
      ...processes.flatMap(({ process, steps }) =>
        steps.flatMap(({ step, title, figures }) =>
          stepMetrics.map((metric) =>
            row(
              { level: "step", process, step, name: title?.[language] },
              metric,
              figures[metric.id],
            ),
          ),
        ),
      ),
      ...ofGroups("department", departments),
      ...ofGroups("role", roles),
      ...ofGroups("version", versions),
      ...oldWay.map(({ part, count }) => row({ level: "old_way", group: part }, times, count)),
      ...reasons.map(({ part, count, name }) =>
        row({ level: "reason", group: part, name: name?.[language] }, times, count),
      ),
      ...coverage.flatMap(({ kind, id, name, people, concerned }) => {
        const place = { level: kind, group: id, name: name[language] };
        return [
          row(place, { id: "covered", unit: "people" }, people),
          row(place, { id: "concerned", unit: "people" }, concerned),
        ];
      }),
      ...crmShares.flatMap(({ run, day, name, inCrm, inEither }) => {
        const place = { level: "parallel_run", start: day, group: run, name: name?.[language] };
        return [
          row(place, { id: "records_in_crm", unit: "records" }, inCrm),
          row(place, { id: "records_in_either", unit: "records" }, inEither),
        ];
      }),
    ],
  };
}
