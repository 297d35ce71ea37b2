import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Question } from "@/lib/core/statistics/report";
import { useQuery } from "@/components/use-query";
import { ask } from "../ask";
import { useFormat } from "../use-format";
import type { Note } from "./notes";
import { notesOf } from "./notes";
import { useDashboard } from "./use-dashboard";

/** What happened on days of the period, as far as it is known here. */
export function useNotes(period: Pick<Question, "from" | "to">): readonly Note[] {
  const { t } = useTranslation("statistics");
  const { day } = useFormat();
  const { kept } = useDashboard();
  const query = useQuery(useCallback(() => ask("playbook", {}), []));
  const known = query.state === "ready" ? query.value : null;
  const happened = {
    written: kept?.notes ?? [],
    editions: known?.history ?? [],
    calendar: known?.playbook?.calendar ?? null,
  };
  return notesOf(period, happened, {
    edition: (version) => t("notes.edition", { version }),
    daysOff: (first, last) =>
      first === last ? t("notes.dayOff") : t("notes.daysOff", { last: day(last) }),
    madeUp: () => t("notes.madeUp"),
  });
}
