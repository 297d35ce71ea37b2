import type { Text } from "../playbook/text";
import type { adoptionCsvColumns } from "./adoption-csv";
import type { CsvOptions } from "./csv";
import { toCsv } from "./csv";
import { dictionary } from "./dictionary";

type Column = (typeof adoptionCsvColumns)[number];

/** What the columns of `adoption.csv` hold. */
const columnDefinitions: Readonly<Record<Column, Text>> = {
  level: {
    en: "What the row is about: total, day, department, process, step, or detail (one day, process and department). Do not add up rows of different levels.",
    "zh-CN":
      "该行的统计层级：total（合计）、day（按天）、department（按部门）、process（按流程）、step（按步骤）、detail（某天、某流程、某部门的明细）。不同层级的行不要相加。",
  },
  day: {
    en: "Calendar day, YYYY-MM-DD, in the time zone of the browser that recorded it.",
    "zh-CN": "日历日期，格式为 YYYY-MM-DD，按记录时浏览器所在时区。",
  },
  department: {
    en: "Department id of the playbook. Empty: all departments; at levels department and detail: none named.",
    "zh-CN": "流程手册中的部门编号。为空表示全部部门；在 department 和 detail 层级表示未填部门。",
  },
  process: { en: "Process id of the playbook.", "zh-CN": "流程手册中的流程编号。" },
  step: {
    en: "Step id; unique within its process.",
    "zh-CN": "步骤编号，在同一流程内唯一。",
  },
  metric: {
    en: "Which figure; explained in the rows of kind metric.",
    "zh-CN": "指标编号，含义见 kind 为 metric 的行。",
  },
  value: {
    en: "The figure, a number. Empty when there is nothing to compute it from.",
    "zh-CN": "指标的数值。没有可计算的数据时为空。",
  },
  department_name: {
    en: "Name of the department in the language of the export.",
    "zh-CN": "部门名称，用导出时的语言。",
  },
  process_title: {
    en: "Title of the process. Empty when the playbook in force no longer has it.",
    "zh-CN": "流程名称。现行流程手册里已没有该流程时为空。",
  },
  step_title: {
    en: "Title of the step. Empty when the playbook in force no longer has it.",
    "zh-CN": "步骤名称。现行流程手册里已没有该步骤时为空。",
  },
};

/** The data dictionary as a file: columns first, then metrics, each in both languages. */
export function dictionaryCsv(options?: CsvOptions): string {
  const columns = Object.entries(columnDefinitions).map(([id, definition]) => {
    return ["column", id, id, id, definition.en, definition["zh-CN"], "", ""];
  });
  const metrics = dictionary.map(({ id, label, definition, unit, source }) => {
    const { en, "zh-CN": zh } = definition;
    return ["metric", id, label.en, label["zh-CN"], en, zh, unit, source];
  });
  return toCsv(
    [
      "kind",
      "id",
      "label_en",
      "label_zh_cn",
      "definition_en",
      "definition_zh_cn",
      "unit",
      "source",
    ],
    [...columns, ...metrics],
    options,
  );
}
