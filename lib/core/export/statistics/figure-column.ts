import type { Metric, Unit } from "../../statistics/metric";
import type { Column } from "./table";

const types: Readonly<Record<Unit, Column["type"]>> = {
  people: "whole",
  cases: "whole",
  steps: "whole",
  prompts: "number",
  requests: "whole",
  times: "whole",
  share: "share",
  ms: "ms",
};

/** A figure as a column of its own. */
export function figureColumn<Id extends string>({
  id,
  label,
  definition,
  unit,
}: Metric & { readonly id: Id }): Column {
  return { id, label, definition, type: types[unit] };
}
