/** What changed, and training: what the panel and the console ask about them. Texts in the reader's language. */
import type { LearningReport } from "@/lib/core/learning/report";
import type { Training } from "@/lib/core/playbook/training";
import { z } from "@/lib/core/zod";
import { call } from "./call";

export interface ChangeView {
  readonly id: string;
  /** Title of the process. */
  readonly process: string;
  readonly step: string | null;
  /** `YYYY-MM-DD`. */
  readonly since: string;
  readonly before: string;
  readonly now: string;
  readonly where: string;
  /** Name of the CRM page, where one is given. */
  readonly pageName: string | null;
  /** Somebody else's otherwise. */
  readonly isMine: boolean;
  readonly isBeforeMyTime: boolean;
  readonly isAcknowledged: boolean;
}

export interface TrainingView {
  readonly id: string;
  readonly title: string;
  readonly kind: Training["kind"];
  readonly minutes: number | null;
  /** Title of the process, where it is about one. */
  readonly process: string | null;
  readonly step: string | null;
  /** The step that it is about (`process/step`). */
  readonly watch: string | null;
  readonly isMine: boolean;
  readonly isOpened: boolean;
  readonly isSeen: boolean;
}

export interface LearningView {
  /** The newest first. */
  readonly changes: readonly ChangeView[];
  readonly training: readonly TrainingView[];
  /** Ids of what the person lacks, in the order in which to take it up. */
  readonly catchUp: { readonly changes: readonly string[]; readonly training: readonly string[] };
}

/** What a search found. Changes, training and answers are in the views that the panel has already. */
export type SearchHit =
  | {
      readonly kind: "change" | "training" | "answer";
      readonly id: string;
      /** What it is about (`process` or `process/step`); `null`: nothing that the person does. */
      readonly opens: string | null;
    }
  | {
      readonly kind: "process";
      readonly id: string;
      readonly title: string;
      readonly why: string;
    }
  | {
      readonly kind: "step";
      /** `process/step`. */
      readonly id: string;
      readonly title: string;
      readonly process: string;
      readonly why: string;
      readonly replaces: string;
      readonly pageName: string;
    };

const named = z.strictObject({ id: z.string().min(1).max(63) });

export const learningPanelCalls = {
  learning: call<LearningView>()(() => z.strictObject({})),
  acknowledgeChange: call<null>()(() => named),
  /** Opens it in a tab and notes that. */
  openTraining: call<null>()(() => named),
  seeTraining: call<null>()(() => named),
  /**
   * Processes, steps, changes, training and offered answers in which these words stand, or some of them;
   * the best first.
   */
  search: call<readonly SearchHit[]>()(() => z.strictObject({ query: z.string().max(200) })),
} as const;

export const learningAdminCalls = {
  /** `null`: nothing is published. */
  learningReport: call<LearningReport | null>()(() => z.strictObject({})),
} as const;
