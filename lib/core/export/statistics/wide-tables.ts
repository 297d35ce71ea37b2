/** The figures as people read them: a row a period, process, step or group, a column a figure. */
import type { Text } from "../../playbook/text";
import type { Figures } from "../../statistics/figures";
import type { Language } from "../../language";
import { metrics } from "../../statistics/metrics";
import type { OfGroup, Statistics } from "../../statistics/report";
import { stepMetrics } from "../../statistics/step-metrics";
import { ownId } from "./detail-table";
import { figureColumn } from "./figure-column";
import type { Cell, Column, Table } from "./table";

const figureColumns = metrics.map(figureColumn);

const cellsOf = (figures: Figures): Cell[] => metrics.map(({ id }) => figures[id]);

/** @param language of the names in the rows */
export function wideTables(statistics: Statistics, language: Language): Table[] {
  const { series, processes, departments, roles, versions, oldWay, reasons } = statistics;
  const { coverage, crmShares } = statistics;
  const nameOf = (name: Text | null, id: string) => name?.[language] ?? id;
  const ofGroups = (
    id: string,
    title: Text,
    what: Text,
    groups: readonly OfGroup<string | number | null>[],
  ): Table => ({
    id,
    title,
    columns: [idColumn(what), nameColumn(what), ...figureColumns],
    rows: groups.map((group) => {
      const group_ = ownId(group.of);
      return [
        group_,
        nameOf(group.name ?? names[group_] ?? null, group_),
        ...cellsOf(group.figures),
      ];
    }),
  });
  const process = { en: "Process", "zh-CN": "流程" };
  const step = { en: "Step", "zh-CN": "步骤" };
  return [
    {
      id: "over_time",
      title: { en: "Over time", "zh-CN": "按时间" },
      columns: [start, ...figureColumns],
      rows: series.map((piece) => [piece.start, ...cellsOf(piece.figures)]),
    },
    {
      id: "by_process",
      title: { en: "By process", "zh-CN": "按流程" },
      columns: [idColumn(process), nameColumn(process), ...figureColumns],
      rows: processes.map((each) => [
        each.process,
        nameOf(each.title, each.process),
        ...cellsOf(each.figures),
      ]),
    },
    {
      id: "by_step",
      title: { en: "By step", "zh-CN": "按步骤" },
      columns: [
        idColumn(process),
        nameColumn(process),
        idColumn(step),
        nameColumn(step),
        ...stepMetrics.map(figureColumn),
      ],
      rows: processes.flatMap((each) =>
        each.steps.map((one) => [
          each.process,
          nameOf(each.title, each.process),
          one.step,
          nameOf(one.title, one.step),
          ...stepMetrics.map(({ id }) => one.figures[id]),
        ]),
      ),
    },
    ofGroups(
      "by_department",
      { en: "By department", "zh-CN": "按部门" },
      { en: "Department", "zh-CN": "部门" },
      departments,
    ),
    ofGroups(
      "by_role",
      { en: "By role", "zh-CN": "按角色" },
      { en: "Role", "zh-CN": "角色" },
      roles,
    ),
    ofGroups(
      "by_version",
      { en: "By playbook version", "zh-CN": "按流程手册版本" },
      { en: "Playbook version", "zh-CN": "流程手册版本" },
      versions,
    ),
    {
      id: "old_way",
      title: { en: "Old way", "zh-CN": "老办法" },
      columns: [
        idColumn({ en: "Sign or reason", "zh-CN": "迹象或原因" }),
        nameColumn({ en: "Sign or reason", "zh-CN": "迹象或原因" }),
        times,
      ],
      rows: [...oldWay, ...reasons].map(({ part, name, count }) => [
        part,
        nameOf(name, part),
        count,
      ]),
    },
    {
      id: "changes_and_trainings",
      title: { en: "Changes and trainings", "zh-CN": "变更与培训" },
      columns: [
        idColumn({ en: "Change or training", "zh-CN": "变更或培训" }),
        nameColumn({ en: "Change or training", "zh-CN": "变更或培训" }),
        since,
        covered,
        concerned,
      ],
      rows: coverage.map((each) => [
        each.id,
        each.name[language],
        each.since,
        each.people,
        each.concerned,
      ]),
    },
    {
      id: "crm_share",
      title: { en: "CRM share", "zh-CN": "CRM 覆盖率" },
      columns: [
        idColumn({ en: "Parallel run", "zh-CN": "并行运行" }),
        nameColumn({ en: "Parallel run", "zh-CN": "并行运行" }),
        pictured,
        inCrm,
        inEither,
        share,
      ],
      rows: crmShares.map((each) => [
        each.run,
        nameOf(each.name, each.run),
        each.day,
        each.inCrm,
        each.inEither,
        each.share,
      ]),
    },
  ];
}

/** Of groups that no playbook names. */
const names: Readonly<Record<string, Text>> = {
  "(mixed)": { en: "Others, told together", "zh-CN": "其他（合并统计）" },
  "(none)": { en: "Not named or not noted", "zh-CN": "未填或当时未记录" },
};

const start: Column = {
  id: "start",
  label: { en: "Begins", "zh-CN": "起始日" },
  definition: {
    en: "First day of the period: the day itself, the Monday of a week, the first of a month.",
    "zh-CN": "期间的第一天：当天、当周的星期一或当月的一日。",
  },
  type: "date",
};

const times: Column = {
  id: "times",
  label: { en: "Times", "zh-CN": "次数" },
  definition: {
    en: "How often it was seen or said, without what was taken back.",
    "zh-CN": "出现或被说明的次数，不含已撤回的。",
  },
  type: "whole",
};

const since: Column = {
  id: "since",
  label: { en: "Since", "zh-CN": "生效日" },
  definition: {
    en: "First day on which the change holds; empty for a training.",
    "zh-CN": "流程变更生效的第一天；培训为空。",
  },
  type: "date",
};

const covered: Column = {
  id: "covered",
  label: { en: "Read or seen by", "zh-CN": "已读或已看人数" },
  definition: {
    en: "People who said that they read the change or saw the training, up to the last day asked for.",
    "zh-CN": "截至统计截止日，确认已读该变更或已看该培训的人数。",
  },
  type: "whole",
};

const concerned: Column = {
  id: "concerned",
  label: { en: "Concerns", "zh-CN": "相关人数" },
  definition: {
    en: "People of the departments that it concerns, whose facts are here and who are enough to be told of.",
    "zh-CN": "相关部门中，数据在此且人数达到可统计下限的人数。",
  },
  type: "whole",
};

const pictured: Column = {
  id: "day",
  label: { en: "Day", "zh-CN": "日期" },
  definition: {
    en: "The last day asked for of which there are figures of the parallel run where the file was made.",
    "zh-CN": "统计截止日之前，本浏览器中该并行运行有数据的最后一天。",
  },
  type: "date",
};

const inCrm: Column = {
  id: "records_in_crm",
  label: { en: "Records in the CRM", "zh-CN": "CRM 中的记录" },
  definition: {
    en: "Records that the CRM has, of those looked at.",
    "zh-CN": "已查看的记录中，CRM 里有的记录数。",
  },
  type: "whole",
};

const inEither: Column = {
  id: "records_in_either",
  label: { en: "Records in either", "zh-CN": "任一方的记录" },
  definition: {
    en: "Records that the CRM or the old ledger has.",
    "zh-CN": "CRM 或旧台账里有的记录数。",
  },
  type: "whole",
};

const share: Column = {
  id: "crm_share",
  label: { en: "CRM share", "zh-CN": "CRM 覆盖率" },
  definition: {
    en: "Records in the CRM, of the records in either.",
    "zh-CN": "CRM 中的记录，占任一方记录的比例。",
  },
  type: "share",
};

function idColumn(what: Text): Column {
  return {
    id: `${what.en.toLowerCase().replaceAll(" ", "_")}_id`,
    label: { en: `${what.en}, id`, "zh-CN": `${what["zh-CN"]}编号` },
    definition: {
      en: "Its id in the playbook. “(none)”: not named or not noted. “(mixed)”: several that are told together.",
      "zh-CN": "在流程手册中的编号。(none)：未填或当时未记录。(mixed)：多项合并统计。",
    },
    type: "text",
  };
}

function nameColumn(what: Text): Column {
  return {
    id: what.en.toLowerCase().replaceAll(" ", "_"),
    label: what,
    definition: {
      en: "Its name in the playbook in force, in the language of the file; its id where it has none. Roles: user, key-user, admin.",
      "zh-CN":
        "在现行流程手册中的名称，用导出时的语言；没有名称时为编号。角色：user（普通用户）、key-user（关键用户）、admin（管理员）。",
    },
    type: "text",
  };
}
