/**
 * One line at the lower edge of the window: what could you not do in the CRM? Neutral, because whoever
 * works in the old sheet usually has a reason that the CRM's owner needs to hear.
 */
import type { FallbackQuestion } from "@/lib/core/fallback/watches";
import type { OverlayLabels } from "@/lib/messages/page";
import { button } from "./button";
import { element } from "./element";
import { everyFrame } from "./every-frame";
import type { Insets } from "./insets";
import { isGenuine } from "./shield";

/** Long enough to read that it was heard. */
const THANKS_MS = 4000;

interface LineActions {
  readonly onReason: (reason: string) => void;
  readonly onStep: () => void;
  readonly onNotNow: () => void;
  /** Nothing of it is left to see. */
  readonly onGone: () => void;
}

/** @param insets the room at the window's edges that the panel takes, asked at every placing. */
export function showFallbackLine(
  root: ShadowRoot,
  question: FallbackQuestion,
  labels: OverlayLabels,
  actions: LineActions,
  insets: () => Insets,
  signal: AbortSignal,
): void {
  const text = textOf(question, labels);
  const answers = question.reasons.map(({ id, text: reason }) =>
    button("reason", reason, () => {
      // Whoever answers by keyboard must not have to start over.
      if (line.contains(root.activeElement)) line.focus();
      line.replaceChildren(element("p", { class: "line-text" }, [labels.thanks]));
      announcer.textContent = labels.thanks;
      actions.onReason(id);
      const timer = setTimeout(actions.onGone, THANKS_MS);
      signal.addEventListener("abort", () => clearTimeout(timer));
    }),
  );
  const line = element(
    "section",
    { class: "line", role: "region", tabindex: "-1", "aria-label": text },
    [
      element("p", { class: "line-text" }, [text]),
      element("div", { class: "line-answers" }, [
        ...answers,
        ...(question.hasStep ? [button("primary", labels.openStep, actions.onStep)] : []),
        button("quiet", labels.notNow, actions.onNotNow),
      ]),
    ],
  );
  line.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isGenuine(event)) return;
    event.preventDefault();
    actions.onNotNow();
  });
  // Whoever answers with the mouse goes on typing where they were.
  line.addEventListener("mousedown", (event) => event.preventDefault());
  const announcer = element("div", { class: "announcer", role: "status" });
  root.append(announcer, line);
  announcer.textContent = text;
  everyFrame(() => {
    const { left, right } = insets();
    Object.assign(line.style, { left: `${left}px`, right: `${right}px` });
  }, signal);
  signal.addEventListener("abort", () => {
    line.remove();
    announcer.remove();
  });
}

function textOf({ name, isTool }: FallbackQuestion, labels: OverlayLabels): string {
  if (name === null) return labels.whatNot;
  return (isTool ? labels.usedToBe : labels.aboutStep).replace("{{name}}", () => name);
}
