import { useTranslation } from "react-i18next";
import { ageClasses } from "@/lib/core/discrepancy/ageing";
import { marks } from "@/lib/core/discrepancy/deed";
import { discrepancyKinds } from "@/lib/core/discrepancy/discrepancy";
import { statuses } from "@/lib/core/discrepancy/state";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import { useDepartmentName } from "../use-department-name";
import { useFieldName } from "../use-field-name";
import { NONE } from "./difference-address";
import type { Facet } from "./difference-address";

/** What a choice of a facet is called. */
export function useChoiceName(run: ParallelRun): (facet: Facet, value: string) => string {
  const { t } = useTranslation(["parallel", "comparison"]);
  const departmentName = useDepartmentName();
  const fieldName = useFieldName(run);
  return (facet, value) => {
    switch (facet) {
      case "department":
        return departmentName(value === NONE ? null : value);
      case "owner":
        return value === NONE ? t("facets.nobody") : value;
      case "field":
        return fieldName(value === NONE ? null : value);
      case "kind":
        return named(discrepancyKinds, value, (kind) => t(`kinds.${kind}`));
      case "mark":
        if (value === NONE) return t("facets.notMarked");
        return named(marks, value, (mark) => t(`comparison:mark.${mark}`));
      case "status":
        return named(statuses, value, (status) => t(`facets.statuses.${status}`));
      case "age":
        return named(ageClasses, value, (age) => t("facets.days", { age }));
      case "critical":
        return t("differences.onlyCritical");
      case "overdue":
        return t("facets.onlyOverdue");
    }
  };
}

function named<Known extends string>(
  all: readonly Known[],
  value: string,
  nameOf: (known: Known) => string,
): string {
  const known = all.find((each) => each === value);
  return known === undefined ? value : nameOf(known);
}
