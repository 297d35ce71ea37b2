/** The finest figures that may be told, a row each, with those that may be added up: for pivot tables. */
import type { Text } from "../../playbook/text";
import type { Detail } from "../../statistics/detail";
import { metrics } from "../../statistics/metrics";
import { figureColumn } from "./figure-column";
import type { Cell, Column, Table } from "./table";

const adding = metrics.filter(({ adds }) => adds);

const text = (id: string, label: Text, definition: Text): Column => ({
  id,
  label,
  definition,
  type: "text",
});

const ofGroup: Text = {
  en: "“(none)”: not named or not noted. “(mixed)”: several that are told together.",
  "zh-CN": "(none)：未填或当时未记录。(mixed)：多项合并统计。",
};

const columns: readonly Column[] = [
  {
    id: "first_day",
    label: { en: "First day", "zh-CN": "第一天" },
    definition: {
      en: "First day on which something in this row was done. Mostly the row's only day; longer where fewer people worked than may be told of.",
      "zh-CN": "该行数据的第一天。多数行只含一天；人数太少、不能单独统计的，合并成更长时间。",
    },
    type: "date",
  },
  {
    id: "last_day",
    label: { en: "Last day", "zh-CN": "最后一天" },
    definition: {
      en: "Last day on which something in this row was done.",
      "zh-CN": "该行数据的最后一天。",
    },
    type: "date",
  },
  text(
    "process",
    { en: "Process", "zh-CN": "流程" },
    { en: "Process id; “(none)”: in no process.", "zh-CN": "流程编号；(none)：不属于任何流程。" },
  ),
  text("department", { en: "Department", "zh-CN": "部门" }, ofGroup),
  text("role", { en: "Role", "zh-CN": "角色" }, ofGroup),
  text("version", { en: "Playbook version", "zh-CN": "流程手册版本" }, ofGroup),
  ...adding.map(figureColumn),
];

/** Every fact that may be told stands in exactly one row. */
export function detailTable(details: readonly Detail[]): Table {
  return {
    id: "detail",
    title: { en: "Finest figures", "zh-CN": "最细数据" },
    columns,
    rows: details.map(({ from, to, process, department, role, version, figures }): Cell[] => [
      from,
      to,
      process === "" ? "(none)" : process,
      ownId(department),
      ownId(role),
      ownId(version),
      ...adding.map(({ id }) => figures[id]),
    ]),
  };
}

/** A playbook has no id with brackets. */
export function ownId(own: { readonly is: string | number | null } | "mixed"): string {
  if (own === "mixed") return "(mixed)";
  return own.is === null ? "(none)" : String(own.is);
}
