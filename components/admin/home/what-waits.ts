import type { Draft } from "@/lib/core/authoring/draft";
import type { AnchorHealthView } from "@/lib/messages/admin";
import type { QuestionView } from "@/lib/messages/help";
import type { RecordedView } from "@/lib/messages/recorder";
import type { Page } from "../routing/route";

const waitKinds = ["questions", "review", "sentBack", "controls", "recordings", "drafts"] as const;
export type WaitKind = (typeof waitKinds)[number];

/** Something that stands still until a key user does something. */
export interface Wait {
  readonly kind: WaitKind;
  readonly count: number;
  readonly page: Page;
  /** What to open there, where it is only one. */
  readonly params?: Readonly<Record<string, string>>;
}

interface Found {
  readonly questions: readonly QuestionView[];
  readonly drafts: readonly Draft[];
  readonly health: AnchorHealthView;
  readonly recordings: readonly RecordedView[];
}

/** What waits, people first: a colleague who asked comes before a control, and both before one's own writing. */
export function whatWaits({ questions, drafts, health, recordings }: Found): readonly Wait[] {
  const inState = (state: Draft["state"]) => drafts.filter((draft) => draft.state === state);
  const waits: Readonly<Record<WaitKind, Wait>> = {
    questions: {
      kind: "questions",
      count: questions.filter(({ answer }) => answer === null).length,
      page: "questions",
    },
    review: draftsWait("review", inState("in-review")),
    sentBack: draftsWait("sentBack", inState("sent-back")),
    controls: {
      kind: "controls",
      count: health.report?.summary.needYou ?? 0,
      page: "controls",
    },
    recordings: { kind: "recordings", count: recordings.length, page: "drafts" },
    drafts: draftsWait("drafts", inState("draft")),
  };
  return waitKinds.map((kind) => waits[kind]).filter(({ count }) => count > 0);
}

function draftsWait(kind: WaitKind, drafts: readonly Draft[]): Wait {
  const [only] = drafts;
  const params = only && drafts.length === 1 ? { params: { id: only.id } } : {};
  return { kind, count: drafts.length, page: "drafts", ...params };
}
