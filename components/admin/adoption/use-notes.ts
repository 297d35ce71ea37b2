import { useTranslation } from "react-i18next";
import type { Language } from "@/lib/core/language";
import type { Dashboard } from "@/lib/core/statistics/dashboard";
import type { Question } from "@/lib/core/statistics/report";
import type { PlaybookView } from "@/lib/messages/admin";
import { formats } from "../use-format";
import type { Note } from "./notes";
import { notesOf } from "./notes";

/** The notes in a language: a file may have another than the page. */
export type NotesIn = (language: Language) => readonly Note[];

/**
 * What happened on days of the period, as far as it is known here.
 *
 * @param kept `null` until it is read, as `published`
 */
export function useNotes(
  period: Pick<Question, "from" | "to">,
  kept: Dashboard | null,
  published: PlaybookView | null,
): NotesIn {
  const { i18n } = useTranslation("statistics");
  const happened = {
    written: kept?.notes ?? [],
    editions: published?.history ?? [],
    calendar: published?.playbook?.calendar ?? null,
  };
  return (language) => {
    const t = i18n.getFixedT(language, "statistics");
    const { day } = formats(language);
    return notesOf(period, happened, {
      edition: (version) => t("notes.edition", { version }),
      daysOff: (first, last) =>
        first === last ? t("notes.dayOff") : t("notes.daysOff", { last: day(last) }),
      madeUp: () => t("notes.madeUp"),
    });
  };
}
