/** What a file says of itself: of whom and when its figures are, and what they leave out. */
import type { Text } from "../../playbook/text";
import type { Statistics } from "../../statistics/report";
import type { About } from "./about";
import { chosenOf } from "./chosen";
import type { Table } from "./table";

export function aboutTable(statistics: Statistics, about: About): Table {
  const { question, k, playbook, untold } = statistics;
  const chosen = chosenOf(question);
  const rows: (readonly [string, Text, string | number])[] = [
    ["from", { en: "First day", "zh-CN": "第一天" }, question.from],
    ["to", { en: "Last day", "zh-CN": "最后一天" }, question.to],
    ["grain", { en: "Length of a period", "zh-CN": "每段时间的长度" }, question.grain],
    ["departments", { en: "Departments (*: all)", "zh-CN": "部门（*：全部）" }, chosen.departments],
    ["processes", { en: "Processes (*: all)", "zh-CN": "流程（*：全部）" }, chosen.processes],
    ["roles", { en: "Roles (*: all)", "zh-CN": "角色（*：全部）" }, chosen.roles],
    [
      "versions",
      { en: "Playbook versions (*: all)", "zh-CN": "流程手册版本（*：全部）" },
      chosen.versions,
    ],
    ["time_zone", { en: "Time zone", "zh-CN": "时区" }, about.timeZone],
    [
      "generated_at",
      { en: "Made at (UTC)", "zh-CN": "生成时间（UTC）" },
      new Date(about.generatedAt).toISOString(),
    ],
    [
      "least_people",
      { en: "People behind each figure, at least", "zh-CN": "每个数字背后至少的人数" },
      k,
    ],
    [
      "untold_series",
      {
        en: "The series leaves out what is told of longer times only",
        "zh-CN": "按时间的数据不含只能按更长时间统计的部分",
      },
      untold.series ? "yes" : "no",
    ],
    [
      "untold_beside",
      {
        en: "Some of what was asked for is told only with other departments, roles or days, and is not here",
        "zh-CN": "所选范围内有些情况只能与其他部门、角色或日期合并统计，不在此文件中",
      },
      untold.atoms > 0 ? "yes" : "no",
    ],
    [
      "untold_facts",
      {
        en: "Some facts are in no figure, because too few people stand behind them",
        "zh-CN": "有些情况因人数太少，不计入任何数字",
      },
      untold.facts ? "yes" : "no",
    ],
    [
      "playbook",
      { en: "Playbook in force", "zh-CN": "现行流程手册" },
      playbook ? `${playbook.id} ${playbook.version}` : "",
    ],
    [
      "figures_sha256",
      { en: "Hash of the figures (SHA-256)", "zh-CN": "数据校验值（SHA-256）" },
      about.figuresSha256,
    ],
    ["handrail", { en: "Made by Handrail", "zh-CN": "扶手版本" }, about.handrail],
  ];
  return {
    id: "about",
    title: { en: "About this file", "zh-CN": "关于此文件" },
    columns: [
      column("id", { en: "Id", "zh-CN": "编号" }),
      column("what_en", { en: "What", "zh-CN": "内容（英文）" }),
      column("what_zh", { en: "What, Chinese", "zh-CN": "内容" }),
      column("value", { en: "Value", "zh-CN": "值" }),
    ],
    rows: rows.map(([id, what, value]) => [id, what.en, what["zh-CN"], value]),
  };
}

function column(id: string, label: Text) {
  return { id, label, definition: label, type: "text" as const };
}
