import type { Role } from "../profile";
import type { HelpAnswer, HelpItem } from "./help-item";

interface KeyUser {
  readonly role: Role;
  readonly department: string | null;
}

/** Questions that a key user looks after: those of the own department; an admin sees all. Oldest first. */
export function questionsFor(items: readonly HelpItem[], person: KeyUser): HelpItem[] {
  if (person.role === "user") return [];
  return items
    .filter(({ department }) => person.role === "admin" || department === person.department)
    .sort((a, b) => a.askedAt - b.askedAt);
}

export type AnsweredItem = HelpItem & { readonly answer: HelpAnswer };

/** Answers that others may read, the newest first. */
export function offeredAnswers(items: readonly HelpItem[]): AnsweredItem[] {
  return items
    .filter((item): item is AnsweredItem => item.answer?.isOffered === true)
    .sort((a, b) => b.answer.at - a.answer.at);
}
