/** Questions to the department's key user. Nothing is sent to anybody: they stay in this browser. */
import { MAX_ANSWER, MAX_QUESTION } from "@/lib/core/help/help-item";
import { z } from "@/lib/core/zod";
import { call } from "./call";

interface QuestionPlace {
  /** Title of the process; `null` when it is about none, or the playbook no longer has it. */
  readonly process: string | null;
  readonly step: string | null;
  /** Name of the CRM page that the tab showed. */
  readonly pageName: string | null;
}

export interface QuestionView extends QuestionPlace {
  readonly id: string;
  /** The step that it is about (`process/step`), or `null`. */
  readonly watch: string | null;
  readonly words: string;
  /** ms since 1970. */
  readonly askedAt: number;
  /** Name of the department that it is for. */
  readonly department: string | null;
  readonly answer: {
    readonly words: string;
    /** ms since 1970. */
    readonly at: number;
    readonly isOffered: boolean;
    readonly isRead: boolean;
  } | null;
}

/** An answer without its question. */
export interface OfferedAnswerView extends QuestionPlace {
  readonly id: string;
  /** The step that it helps with (`process/step`), or `null`. */
  readonly watch: string | null;
  readonly words: string;
  /** ms since 1970. */
  readonly at: number;
}

export interface HelpView {
  /** Asked by the person, the newest first. */
  readonly mine: readonly QuestionView[];
  /** Still to be answered by the person as key user, the oldest first. */
  readonly toAnswer: readonly QuestionView[];
  readonly offered: readonly OfferedAnswerView[];
}

const id = z.string().min(1).max(64);
const place = z.string().min(1).max(63).nullable();

const answerHelp = call<null>()(() =>
  z.strictObject({ id, words: z.string().trim().min(1).max(MAX_ANSWER), isOffered: z.boolean() }),
);
/** For who asked it, and for key users, who may find in it what does not belong there. */
const deleteHelp = call<null>()(() => z.strictObject({ id }));

export const helpPanelCalls = {
  help: call<HelpView>()(() => z.strictObject({})),
  /** Keeps the question; the page is the one that the tab shows. */
  askKeyUser: call<null>()(() =>
    z.strictObject({
      process: place,
      step: place,
      words: z.string().trim().min(1).max(MAX_QUESTION),
    }),
  ),
  /** The person has taken note of the answer. */
  readHelp: call<null>()(() => z.strictObject({ id })),
  answerHelp,
  deleteHelp,
} as const;

export const helpAdminCalls = {
  /** Those that the person looks after as key user, the oldest first. */
  questions: call<readonly QuestionView[]>()(() => z.strictObject({})),
  answerHelp,
  deleteHelp,
} as const;
