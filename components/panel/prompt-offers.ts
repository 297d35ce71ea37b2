import type { StepView } from "@/lib/messages/panel";

interface PromptOffers {
  /** “Later” */
  readonly later: boolean;
  /** “No prompts for this”, or taking that back; `null`: neither. */
  readonly wish: "declined" | "wanted" | null;
}

/**
 * What a person may say in the panel about a step's prompts; nothing that would change nothing.
 *
 * @param isQuiet they have said “later”, and it is not later yet.
 */
export function promptOffers(
  { prompt, current, declined }: Pick<StepView, "prompt" | "current" | "declined">,
  isQuiet: boolean,
): PromptOffers {
  if (prompt === "none") return { later: false, wish: null };
  const mayEnd = prompt === "usual";
  const later = current && !isQuiet && !(declined && mayEnd);
  if (declined) return { later, wish: "wanted" };
  return { later, wish: current && mayEnd ? "declined" : null };
}
