import type { HelpView, QuestionView } from "@/lib/messages/help";
import type { ChangeView, LearningView } from "@/lib/messages/learning";

interface News {
  /** The oldest change that the person has not acknowledged, of those of their time. */
  readonly change: ChangeView | null;
  readonly moreChanges: number;
  /** Not acknowledged, from before their time: for the catch-up list, not one after the other. */
  readonly beforeMyTime: number;
  /** The person's own questions with an answer that they have not taken note of. */
  readonly answered: readonly QuestionView[];
  /** Questions that wait for the person as key user. */
  readonly toAnswer: number;
}

/** What stands above the steps. */
export function newsOf(known: {
  readonly learning: LearningView | null;
  readonly help: HelpView | null;
}): News {
  const changes = known.learning?.changes ?? [];
  const lacking = (known.learning?.catchUp.changes ?? []).flatMap((id) =>
    changes.filter((change) => change.id === id),
  );
  const ofMyTime = lacking.filter(({ isBeforeMyTime }) => !isBeforeMyTime);
  return {
    change: ofMyTime[0] ?? null,
    moreChanges: Math.max(ofMyTime.length - 1, 0),
    beforeMyTime: lacking.length - ofMyTime.length,
    answered: (known.help?.mine ?? []).filter(({ answer }) => answer?.isRead === false),
    toAnswer: known.help?.toAnswer.length ?? 0,
  };
}
