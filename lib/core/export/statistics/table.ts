import type { Text } from "../../playbook/text";

/** A table of a file, whatever the file's format. */
export interface Table {
  /** Name of a sheet or file: never changes. */
  readonly id: string;
  readonly title: Text;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly id: string;
  readonly label: Text;
  readonly definition: Text;
  /** `share`: 0 to 1. `ms`: milliseconds. `date`: `YYYY-MM-DD`. `value`: its unit stands in another column. */
  readonly type: "text" | "whole" | "number" | "share" | "date" | "ms" | "value";
}

/** `null`: there is nothing to work it out from. */
export type Cell = string | number | null;
