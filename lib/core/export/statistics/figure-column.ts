import type { Metric, Unit } from "../../statistics/metric";
import type { Column } from "./table";

const milliseconds = { en: " (ms)", "zh-CN": "（毫秒）" };

const types: Readonly<Record<Unit, Column["type"]>> = {
  people: "whole",
  cases: "whole",
  steps: "whole",
  prompts: "whole",
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
  adds,
}: Metric & { readonly id: Id }): Column {
  const head =
    unit === "ms"
      ? { en: label.en + milliseconds.en, "zh-CN": label["zh-CN"] + milliseconds["zh-CN"] }
      : label;
  // An average of whole things is none.
  const type = types[unit] === "whole" && !adds && unit !== "people" ? "number" : types[unit];
  return { id, label: head, definition, type };
}
