import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Question } from "@/lib/core/statistics/report";
import { useQuery } from "@/components/use-query";
import { ask } from "../ask";
import type { Note } from "./notes";
import { notesOf } from "./notes";
import { useDashboard } from "./use-dashboard";

/** What happened on days of the period, as far as it is known here. */
export function useNotes(period: Pick<Question, "from" | "to">): readonly Note[] {
  const { t } = useTranslation("statistics");
  const { kept } = useDashboard();
  const query = useQuery(useCallback(() => ask("playbook", {}), []));
  const editions = query.state === "ready" ? query.value.history : [];
  return notesOf(period, kept?.notes ?? [], editions, (version) => t("notes.edition", { version }));
}
