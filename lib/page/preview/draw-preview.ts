/** The prompt as its reader would see it, marked as a preview, with one way: back to the editor. */
import type { PreviewDrawing } from "@/lib/messages/notices";
import { bringIntoSight } from "../overlay/bring-into-sight";
import { button } from "../overlay/button";
import { element } from "../overlay/element";
import { countFights } from "../overlay/fights";
import { createHost } from "../overlay/host";
import { insetsOf, noInsets } from "../overlay/insets";
import overlayCss from "../overlay/overlay.css?inline";
import { sentencesOf } from "../overlay/sentences-of";
import { standBeside } from "../overlay/stand-beside";
import { tokensCss } from "../overlay/tokens-css";
import type { Root } from "../watch/dom";
import css from "./preview.css?inline";

export interface PreviewDrawn {
  readonly drawing: PreviewDrawing;
  /** The step's control; `null` where there is a problem to tell instead. */
  readonly target: Element | null;
  readonly roots: readonly Root[];
  /** Attribute that marks what Handrail has put into the page. */
  readonly mark: string;
  /** The person has just asked for it: the page scrolls to it, and the keyboard arrives there. */
  readonly isFirst: boolean;
  readonly onSay: (what: "closed" | "back") => void;
  readonly signal: AbortSignal;
}

export function drawPreview(preview: PreviewDrawn): void {
  const { drawing, target, roots, mark, isFirst, onSay, signal } = preview;
  const { words, title, text, problem, isLeft } = drawing;
  const close = () => onSay("closed");
  const cameFrom = document.activeElement;
  // Heard before the host is taken away, with the focus in it.
  signal.addEventListener("abort", () => {
    if (root.activeElement && cameFrom instanceof HTMLElement) cameFrom.focus();
  });
  const host = createHost({
    mark,
    css: tokensCss(drawing.colorScheme) + overlayCss + css,
    roots: { all: () => roots, each: (visit) => roots.forEach(visit) },
    mayReturn: countFights(close),
    signal,
  });
  const { root } = host;
  host.goWith(target ?? document.documentElement);

  const pointer = element("div", { class: "bubble-arrow" });
  const label = `${words.mark}: ${title}`;
  const bubble = element("section", {
    class: "bubble preview",
    role: "region",
    lang: drawing.language,
    "aria-label": label,
  });
  const back = button("primary", words.back, () => onSay("back"));
  const fill = (level: "full" | "hint") => {
    const isFull = level === "full";
    const other = button("quiet", isFull ? words.asHint : words.asPrompt, () => {
      fill(isFull ? "hint" : "full");
      bubble.querySelector<HTMLElement>(".quiet")?.focus();
    });
    // Who leaves a record with the step open sees all of it, however well they know it.
    const isOneOfTwo = problem === null && !isLeft && text !== "";
    bubble.replaceChildren(
      element("div", { class: "bubble-head" }, [
        element("span", { class: "preview-mark" }, [words.mark]),
        button("icon", "×", close, words.close),
      ]),
      element("strong", { class: "bubble-title" }, [title]),
      ...bodyOf(drawing, isFull),
      element("div", { class: "bubble-actions" }, [...(isOneOfTwo ? [other] : []), back]),
      pointer,
    );
  };
  fill("full");
  // Whoever looks at the page with the mouse keeps their place in it.
  bubble.addEventListener("mousedown", (event) => event.preventDefault());
  const announcer = element("div", { class: "announcer", role: "status" });
  root.append(announcer, bubble);
  announcer.textContent = `${label}. ${problem ?? text}`;
  const insets = window === window.top ? insetsOf(drawing.panel) : noInsets;
  standBeside(isLeft ? null : target, bubble, pointer, () => insets, signal);
  if (!isFirst) return;
  if (target) bringIntoSight(target);
  back.focus({ preventScroll: true });
}

function bodyOf({ problem, isLeft, words, ...texts }: PreviewDrawing, isFull: boolean) {
  if (problem !== null) return [element("p", { class: "bubble-text" }, [problem])];
  return isFull && texts.text !== ""
    ? sentencesOf({ ...texts, isOverdue: false }, isLeft, words)
    : [];
}
