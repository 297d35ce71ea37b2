/** Says at the top of the window what to point at, and how to leave. */
import type { PickerLabels } from "@/lib/messages/picker";
import { element } from "../overlay/element";
import { isGenuine } from "../overlay/shield";
import { filled } from "./words";

export interface Bar {
  readonly pause: (isPaused: boolean) => void;
  /** For screen readers: what is being pointed at. */
  readonly announce: (text: string) => void;
  readonly focus: () => void;
  /** Whether this point of the window is on the bar. */
  readonly isAt: (x: number, y: number) => boolean;
  /** Gives way to what it would cover. */
  readonly keepClearOf: (rect: DOMRect) => void;
}

export interface BarOptions {
  readonly labels: PickerLabels["page"];
  readonly task: string | null;
  readonly onCancel: () => void;
  readonly onPause: () => void;
}

export function createBar(root: ShadowRoot, { labels, task, onCancel, onPause }: BarOptions): Bar {
  const title = element("div", { class: "bar-title" }, [
    task === null ? labels.pointAny : filled(labels.pointAt, { title: task }),
  ]);
  const help = element("div", { class: "bar-help" }, [labels.help]);
  const pause = button(labels.usePage, onPause);
  const bar = element(
    "section",
    { class: "picker-bar", tabindex: "-1", "aria-label": title.textContent },
    [
      element("div", {}, [title, help]),
      element("div", { class: "bar-actions" }, [pause, button(labels.cancel, onCancel)]),
    ],
  );
  const announcer = element("div", { class: "announcer", role: "status" });
  root.append(bar, announcer);

  const isOver = ({ left, top, right, bottom }: DOMRect) => {
    const own = bar.getBoundingClientRect();
    return left < own.right && right > own.left && top < own.bottom && bottom > own.top;
  };
  return {
    pause: (isPaused) => {
      help.textContent = isPaused ? labels.paused : labels.help;
      pause.textContent = isPaused ? labels.goOn : labels.usePage;
    },
    announce: (text) => {
      announcer.textContent = text;
    },
    focus: () => bar.focus({ preventScroll: true }),
    isAt: (x, y) => bar.contains(root.elementFromPoint(x, y)),
    keepClearOf: (rect) => {
      if (isOver(rect)) bar.dataset["side"] = bar.dataset["side"] === "bottom" ? "top" : "bottom";
    },
  };
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: "button" }, [label]);
  made.addEventListener("click", (event) => {
    // The page could make up a click.
    if (isGenuine(event)) onClick();
  });
  return made;
}
