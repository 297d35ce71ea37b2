import { useTranslation } from "react-i18next";
import type { Dashboard } from "@/lib/core/statistics/dashboard";
import type { Question } from "@/lib/core/statistics/report";
import type { PlaybookView } from "@/lib/messages/admin";
import { useFormat } from "../use-format";
import type { Note } from "./notes";
import { notesOf } from "./notes";

/**
 * What happened on days of the period, as far as it is known here.
 *
 * @param kept `null` until it is read, as `published`
 */
export function useNotes(
  period: Pick<Question, "from" | "to">,
  kept: Dashboard | null,
  published: PlaybookView | null,
): readonly Note[] {
  const { t } = useTranslation("statistics");
  const { day } = useFormat();
  const happened = {
    written: kept?.notes ?? [],
    editions: published?.history ?? [],
    calendar: published?.playbook?.calendar ?? null,
  };
  return notesOf(period, happened, {
    edition: (version) => t("notes.edition", { version }),
    daysOff: (first, last) =>
      first === last ? t("notes.dayOff") : t("notes.daysOff", { last: day(last) }),
    madeUp: () => t("notes.madeUp"),
  });
}
