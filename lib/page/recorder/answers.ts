/** What the page shows for a press: a message comes, or what was pressed goes. */
import type { RecordedEvidence } from "@/lib/core/recording/recording";
import { attribute, findAllIn, isMatch, isVisible, textOf } from "../watch/dom";
import type { PageChanges } from "../watch/page-change";
import type { Roots } from "../watch/roots";
import type { Pressing } from "./acts";
import type { Describer } from "./describer";
import { messageSelector, MESSAGES, titleOf } from "./messages";

/** After this the page has had its chance; the same limit as in the engine. */
const EVIDENCE_MS = 15_000;
/** A list that is drawn anew takes its button away for a moment. */
const GONE_MS = 400;
const MAX_MESSAGES = 3;

export interface AnswersOptions {
  readonly roots: Roots;
  readonly changes: PageChanges;
  readonly describer: Describer;
  readonly isOurs: (element: Element) => boolean;
  readonly tell: (press: string, shown: RecordedEvidence) => void;
  readonly signal: AbortSignal;
}

export interface Answers {
  /** @param pressed `null`: on the page before this one, so that every message here is an answer */
  readonly await: (press: string, pressed: Pressing | null) => void;
  /** The person does something else: what comes from now on may be the answer to that. */
  readonly lookNow: () => void;
}

export function watchAnswers({
  roots,
  changes,
  describer,
  isOurs,
  tell,
  signal,
}: AnswersOptions): Answers {
  let open: { readonly look: () => void; readonly done: AbortController } | null = null;

  const all = (selector: string) =>
    roots
      .all()
      .flatMap((root) => findAllIn(root, selector))
      .filter((element) => !isOurs(element));
  const messages = () =>
    new Map(
      all(MESSAGES)
        .filter((element) => isVisible(element) && textOf(element).trim() !== "")
        .map((element) => [element, textOf(element)]),
    );
  const refused = () => all("[aria-invalid=true]").length;

  const begin = (press: string, pressed: Pressing | null) => {
    open?.done.abort();
    const done = new AbortController();
    const before = pressed ? messages() : new Map<Element, string>();
    const refusedBefore = refused();
    const told = new Set<string>();
    let isGone = false;

    const look = () => {
      if (done.signal.aborted) return;
      // A form that says what is missing has saved nothing.
      if (refused() > refusedBefore) return;
      for (const [element, text] of messages()) {
        if (before.get(element) === text || told.size >= MAX_MESSAGES) continue;
        before.set(element, text);
        const title = titleOf(element);
        if (title === "" || told.has(title)) continue;
        told.add(title);
        tell(press, appeared(element, title));
      }
      if (pressed && !isGone && isMatch(pressed.element, BUTTON) && isAway(pressed.element)) {
        isGone = true;
        setTimeout(() => {
          if (!isAway(pressed.element)) isGone = false;
          else if (!done.signal.aborted) tell(press, disappeared(pressed));
        }, GONE_MS);
      }
    };
    const appeared = (element: Element, title: string): RecordedEvidence => {
      const name = describer.words(title, describer.read());
      const selector = messageSelector(element);
      const selectors = selector === null ? [] : [selector];
      return {
        kind: "appeared",
        name,
        // Without its words, any other message would do: also one that says that it went wrong.
        anchor: name === null ? null : { selectors, labels: [], text: [name] },
      };
    };
    const until = AbortSignal.any([signal, done.signal]);
    const timer = setTimeout(() => done.abort(), EVIDENCE_MS);
    until.addEventListener("abort", () => {
      clearTimeout(timer);
      if (open?.done === done) open = null;
    });
    open = { look, done };
    changes.on(look, until);
    if (!pressed) look();
  };

  return {
    await: begin,
    lookNow: () => {
      open?.look();
      open?.done.abort();
    },
  };
}

const BUTTON = "button,[role=button],input[type=submit],input[type=button]";

function disappeared({ control: { name, anchor } }: Pressing): RecordedEvidence {
  return { kind: "disappeared", name, anchor };
}

function isAway(element: Element): boolean {
  return !element.isConnected || !isVisible(element) || attribute(element, "hidden") !== null;
}
