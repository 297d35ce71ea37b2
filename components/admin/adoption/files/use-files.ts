import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { strToU8 } from "fflate";
import type { Language } from "@/lib/core/language";
import { figuresText } from "@/lib/core/export/statistics/figures-text";
import type { StatisticsAnswer } from "@/lib/messages/statistics";
import { ask } from "../../ask";
import { useErrorText } from "../../use-error-text";
import { useWho } from "../../who";
import { hasFacts } from "../has-facts";
import type { NotesIn } from "../use-notes";
import type { FileKind } from "./file-kind";
import { fileKinds, fileName } from "./file-kind";
import { makeInWorker } from "./file-maker";
import { reportHtml } from "./report";
import { sha256 } from "./zip";

/** Behind every figure of a file for people outside of the team. */
export const SHARED_LEAST = 10;

export interface FileChoice {
  readonly kind: FileKind;
  readonly language: Language;
  readonly hasBom: boolean;
  /** For people outside of the team: more people behind each figure. */
  readonly isShared: boolean;
}

interface MadeFile {
  readonly name: string;
  readonly file: Blob;
}

interface Files {
  /** @returns `null`: cancelled, or `problem` says why not */
  readonly make: (choice: FileChoice) => Promise<MadeFile | null>;
  readonly cancel: () => void;
  /** 0 to 1; `null`: nothing is being made. */
  readonly done: number | null;
  readonly problem: string | null;
}

/** Makes files of what the page shows, one at a time. */
export function useFiles(shown: StatisticsAnswer, notesIn: NotesIn): Files {
  const { t, i18n } = useTranslation("figureFiles");
  const { version } = useWho();
  const errorText = useErrorText();
  const [done, setDone] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);

  const filled = async ({ kind, language, hasBom, isShared }: FileChoice, signal: AbortSignal) => {
    const answer = await ask("statistics", {
      whose: shown.whose,
      questions: shown.answers.map(({ question }) => question),
      isDetailed: kind !== "report",
      ...(isShared ? { least: SHARED_LEAST } : {}),
    });
    const [now, before = null] = answer.answers;
    if (!now || signal.aborted) return null;
    if (!hasFacts(now)) {
      setProblem(t("nothing"));
      return null;
    }
    const about = {
      generatedAt: answer.generatedAt,
      timeZone: answer.timeZone,
      handrail: version,
      figuresSha256: await sha256(strToU8(figuresText(now))),
    };
    const name = fileName(kind, now);
    // It is of everybody, with fewer behind it than a file for others needs.
    const tellsTrial = shown.whose === "all" && !isShared;
    if (kind === "report") {
      const html = reportHtml({
        now,
        before,
        firstDay: answer.days?.from ?? null,
        trial: tellsTrial ? await ask("trial", {}) : null,
        notes: notesIn(language),
        about,
        language,
        i18n,
      });
      return { name, file: new Blob([html], { type: fileKinds.report.type }) };
    }
    const [details = []] = answer.details;
    const trial = kind === "json" && tellsTrial ? await ask("trial", {}) : null;
    const job = { kind, statistics: now, details, about, trial, language, hasBom };
    const file = await makeInWorker(job, signal, setDone).catch(() => {
      setProblem(t("failed"));
      return null;
    });
    return file && { name, file };
  };

  const make = async (choice: FileChoice) => {
    const controller = new AbortController();
    running.current = controller;
    setProblem(null);
    setDone(0);
    try {
      return await filled(choice, controller.signal);
    } catch (error) {
      setProblem(errorText(error));
      return null;
    } finally {
      setDone(null);
    }
  };
  return { make, cancel: () => running.current?.abort(), done, problem };
}
