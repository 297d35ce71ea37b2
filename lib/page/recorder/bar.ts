/** Says at the edge of the window that what the person does is being recorded, and lets them rest or stop. */
import type { RecorderBrief } from "@/lib/messages/recorder";
import { element } from "../overlay/element";
import { isGenuine } from "../overlay/shield";
import { filled } from "../picker/words";
import { findClearPlace, firstPlace } from "./clear-place";
import type { Place } from "./clear-place";

interface RecorderBarOptions {
  readonly brief: Pick<RecorderBrief, "labels" | "title" | "isPaused">;
  /** Whether Handrail has put it into the page. */
  readonly isOurs: (element: Element) => boolean;
  readonly onPause: () => void;
  readonly onUndo: () => void;
  readonly onStop: () => void;
}

export interface RecorderBar {
  readonly pause: (isPaused: boolean) => void;
  /** The page shows something else: off the controls that now lie under it. */
  readonly makeRoom: () => void;
}

export function createRecorderBar(
  root: ShadowRoot,
  { brief, isOurs, onPause, onUndo, onStop }: RecorderBarOptions,
): RecorderBar {
  const { labels, title, isPaused } = brief;
  const heading = element("div", { class: "bar-title" }, [filled(labels.title, { title })]);
  const help = element("div", { class: "bar-help", role: "status" });
  const dot = element("span", { class: "dot", "aria-hidden": "true" });
  const rest = button(labels.pause, onPause);
  const bar = element("section", { class: "recorder-bar", "aria-label": heading.textContent }, [
    dot,
    element("div", { class: "bar-words" }, [heading, help]),
    element("div", { class: "bar-actions" }, [
      rest,
      button(labels.undo, onUndo),
      button(labels.stop, onStop, "button stop"),
    ]),
  ]);
  root.append(bar);
  let place = firstPlace;
  const stand = ({ edge, isSmall }: Place) => {
    bar.dataset["edge"] = edge;
    bar.toggleAttribute("data-small", isSmall);
  };
  const pause = (isResting: boolean) => {
    help.textContent = isResting ? labels.paused : labels.help;
    rest.textContent = isResting ? labels.goOn : labels.pause;
    dot.toggleAttribute("data-resting", isResting);
  };
  pause(isPaused);
  return {
    pause,
    makeRoom: () => {
      // Not away from under the pointer, nor from the keyboard.
      if (bar.matches(":hover,:focus-within")) return;
      place = findClearPlace(bar, stand, place, isOurs);
    },
  };
}

function button(label: string, onClick: () => void, kind = "button"): HTMLButtonElement {
  const made = element("button", { type: "button", class: kind }, [label]);
  made.addEventListener("click", (event) => {
    // The page could make up a click.
    if (isGenuine(event)) onClick();
  });
  return made;
}
