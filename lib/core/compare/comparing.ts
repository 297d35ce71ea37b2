import type { Comparator } from "../playbook/comparator";
import { dateComparing } from "./date";
import { exactComparing } from "./exact";
import { listComparing } from "./list";
import { moneyComparing } from "./money";
import { numberComparing } from "./number";
import { phoneComparing } from "./phone";
import type { Comparing } from "./reading";
import { textComparing } from "./text";
import { yesNoComparing } from "./yes-no";

/** Makes a comparator ready for many values. Reading is total: it throws on no text. */
export function comparing(comparator: Comparator): Comparing {
  switch (comparator.kind) {
    case "exact":
      return exactComparing();
    case "text":
      return textComparing(comparator);
    case "number":
      return numberComparing(comparator);
    case "money":
      return moneyComparing(comparator);
    case "date":
      return dateComparing(comparator);
    case "phone":
      return phoneComparing(comparator);
    case "list":
      return listComparing(comparator);
    case "yes-no":
      return yesNoComparing(comparator);
  }
}
