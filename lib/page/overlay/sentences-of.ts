import type { PromptCard } from "@/lib/core/process/watch-plan";
import type { OverlayLabels } from "@/lib/messages/page";
import { element } from "./element";

/** What a full prompt says below its title. @param isLeft it calls back to a record that the person has left. */
export function sentencesOf(
  { isOverdue, text, replaces }: Pick<PromptCard, "isOverdue" | "text" | "replaces">,
  isLeft: boolean,
  labels: Pick<OverlayLabels, "overdue" | "leftOpen" | "insteadOf">,
): HTMLElement[] {
  return [
    ...(isOverdue ? [element("p", { class: "bubble-overdue" }, [labels.overdue])] : []),
    ...(isLeft ? [element("p", { class: "bubble-overdue" }, [labels.leftOpen])] : []),
    element("p", { class: "bubble-text" }, [text]),
    element("p", { class: "bubble-replaces" }, [
      element("span", { class: "bubble-replaces-label" }, [labels.insteadOf]),
      " ",
      replaces,
    ]),
  ];
}
