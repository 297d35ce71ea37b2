import type { Text } from "../../playbook/text";
import type { Statistics } from "../../statistics/report";
import type { About } from "./about";
import { chosenOf } from "./chosen";
import type { Column, Table } from "./table";

/** The same table, of which every row says what it is of: files of many days can be put one below the other. */
export function withScope(table: Table, { question, k }: Statistics, about: About): Table {
  const { departments, processes, roles, versions } = chosenOf(question);
  const scope = [
    question.from,
    question.to,
    departments,
    processes,
    roles,
    versions,
    about.timeZone,
    k,
    new Date(about.generatedAt).toISOString(),
    about.handrail,
    about.figuresSha256,
  ];
  return {
    ...table,
    columns: [...table.columns, ...columns],
    rows: table.rows.map((row) => [...row, ...scope]),
  };
}

const column = (
  id: string,
  label: Text,
  definition: Text,
  type: Column["type"] = "text",
): Column => ({ id, label, definition, type });

const columns: readonly Column[] = [
  column(
    "from",
    { en: "First day asked for", "zh-CN": "统计起始日" },
    { en: "First day of what was asked for.", "zh-CN": "所选期间的第一天。" },
    "date",
  ),
  column(
    "to",
    { en: "Last day asked for", "zh-CN": "统计截止日" },
    { en: "Last day of what was asked for.", "zh-CN": "所选期间的最后一天。" },
    "date",
  ),
  ...(
    [
      ["departments", "Departments asked for", "所选部门"],
      ["processes", "Processes asked for", "所选流程"],
      ["roles", "Roles asked for", "所选角色"],
      ["versions", "Playbook versions asked for", "所选流程手册版本"],
    ] as const
  ).map(([id, en, zh]) =>
    column(
      id,
      { en, "zh-CN": zh },
      { en: "Ids with a space between; *: all.", "zh-CN": "编号，以空格分隔；* 表示全部。" },
    ),
  ),
  column(
    "time_zone",
    { en: "Time zone", "zh-CN": "时区" },
    {
      en: "Of the browser that made the file. Days are those where the work was done.",
      "zh-CN": "生成文件的浏览器所在时区。日期按工作发生地记录。",
    },
  ),
  column(
    "least_people",
    { en: "At least so many people", "zh-CN": "最少人数" },
    {
      en: "Behind every figure stand at least so many people. 1: a person's own figures.",
      "zh-CN": "每个数字背后至少的人数。1 表示本人自己的数据。",
    },
    "whole",
  ),
  column(
    "generated_at",
    { en: "Made at (UTC)", "zh-CN": "生成时间（UTC）" },
    { en: "When the file was made.", "zh-CN": "文件的生成时间。" },
  ),
  column(
    "handrail_version",
    { en: "Handrail version", "zh-CN": "扶手版本" },
    { en: "Of the edition that made the file.", "zh-CN": "生成该文件的扶手版本。" },
  ),
  column(
    "figures_sha256",
    { en: "Hash of the figures", "zh-CN": "数据校验值" },
    {
      en: "Files with the same one tell the same figures: SHA-256 of the figures, one a row, as CSV without names.",
      "zh-CN": "校验值相同的文件，数据相同：对不含名称列的明细数据 CSV 计算的 SHA-256。",
    },
  ),
];
