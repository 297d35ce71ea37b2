/**
 * What the person does, told when it is done: a field when its value has changed, a press when something
 * is used. Only trusted events count. Values are compared and classed here, and go no further.
 */
import { classOf } from "@/lib/core/recording/value-class";
import type { ValueClass } from "@/lib/core/recording/value-class";
import type { RecordedControl, RecordedStep } from "@/lib/core/recording/recording";
import type { PageReading } from "../picker/page-reading";
import { meantBy } from "../picker/target";
import { attribute, isMatch, listen } from "../watch/dom";
import type { Root } from "../watch/dom";
import type { Roots } from "../watch/roots";
import { valueOf } from "../watch/value";
import { isChosenFrom, isEntry, isLongText, isPressable, isPrivate, isTextEntry } from "./sorts";
import type { Describer } from "./describer";

/** Choices in select look-alikes take effect after the click that made them. */
const SETTLE_MS = [150, 600];
/** Enter in a form presses its button, too: the press says more. */
const BY_ENTER_MS = 50;

export interface Pressing {
  readonly element: Element;
  readonly control: RecordedControl;
  readonly reading: PageReading;
}

export interface ActsOptions {
  readonly roots: Roots;
  readonly describer: Describer;
  readonly isOurs: (element: Element) => boolean;
  readonly isPaused: () => boolean;
  /** Anything at all, before the page hears of it. */
  readonly onAct: () => void;
  readonly onEntered: (steps: readonly RecordedStep[]) => void;
  /** @param steps what was entered just before, and the press as the last of them */
  readonly onPress: (steps: readonly RecordedStep[], pressed: Pressing) => void;
  readonly signal: AbortSignal;
}

export interface Acts {
  /** What was begun before means nothing any more. */
  readonly forget: () => void;
  /** What was typed last may not have been told. */
  readonly finish: () => void;
}

interface Touched {
  readonly element: Element;
  readonly reading: PageReading;
  /** What it held when the person came to it, or when it was last told. */
  known: string;
}

export function hearActs(options: ActsOptions): Acts {
  const { roots, describer, isOurs, isPaused, onAct, onEntered, onPress, signal } = options;
  const touched = new Map<Element, Touched>();
  let pointed: { readonly element: Element; readonly reading: PageReading } | null = null;
  let byEnter: ReturnType<typeof setTimeout> | undefined;
  let timers: ReturnType<typeof setTimeout>[] = [];

  /** In the innermost root that hears it; outside of it, it seems to happen to its host. */
  const targetOf = (event: Event): Element | null => {
    const [target] = event.composedPath();
    const isHeardHere =
      event.target === target &&
      event.isTrusted &&
      !isPaused() &&
      !roots.all().some((root) => "host" in root && root.host === target);
    if (!isHeardHere || !(target instanceof Element) || isOurs(target)) return null;
    return target;
  };

  const touch = (event: Event) => {
    const target = targetOf(event);
    if (!target) return;
    // A page that has saved moves the focus by itself.
    if (["pointerdown", "keydown"].includes(event.type)) onAct();
    const element = meantBy(target);
    if (isPrivate(element)) return;
    const isAsked = event instanceof MouseEvent || (event as KeyboardEvent).key !== "Tab";
    if (isEntry(element)) {
      if (touched.has(element) && touched.get(element)?.element.isConnected) return;
      touched.set(element, { element, reading: describer.read(), known: valueOf(element) });
    } else if (event.type === "pointerdown" || (event.type === "keydown" && isAsked)) {
      // As it stands now: the page may change under the press.
      if (isPressable(element)) pointed = { element, reading: describer.read() };
    }
  };

  const changed = (): RecordedStep[] => {
    const steps: RecordedStep[] = [];
    for (const entry of touched.values()) {
      const { element, reading, known } = entry;
      if (!element.isConnected) {
        touched.delete(element);
        continue;
      }
      const value = valueOf(element);
      if (value === known) continue;
      entry.known = value;
      if (value === "") continue;
      const entered = classOfEntry(element, value);
      if (entered !== "yes-no") describer.remember(value, reading, entered === "choice");
      const control = describer.control(element, reading, "field");
      steps.push({ kind: "entered", control, value: entered });
    }
    return steps;
  };

  const judge = () => {
    if (isPaused()) return;
    const steps = changed();
    if (steps.length > 0) onEntered(steps.slice(-4));
  };
  const judgeSoon = (event: Event) => {
    if (!targetOf(event) || touched.size === 0 || isTextEntry(event.target)) return;
    for (const timer of timers) clearTimeout(timer);
    timers = SETTLE_MS.map((ms) => setTimeout(judge, ms));
  };
  const judgeNow = (event: Event) => {
    if (targetOf(event)) judge();
  };

  const press = (event: Event) => {
    const target = targetOf(event);
    if (!target) return;
    const element = meantBy(target);
    const isUse = isPressable(element) && !isEntry(element) && !isChosenFrom(element);
    if (!isUse || isPrivate(element)) return judge();
    const reading = pointed?.element === element ? pointed.reading : describer.read();
    const control = describer.control(element, reading, "button");
    const steps = changed().slice(-3);
    pointed = null;
    clearTimeout(byEnter);
    onPress([...steps, { kind: "pressed", control, shown: [] }], { element, control, reading });
  };

  const enter = (event: Event) => {
    const target = targetOf(event);
    if (!target || !(event instanceof KeyboardEvent) || event.key !== "Enter") return;
    const element = meantBy(target);
    const isNewLine = isLongText(element) && !event.ctrlKey && !event.metaKey;
    if (!isEntry(element) || isPrivate(element) || isNewLine || event.isComposing) return;
    const reading = touched.get(element)?.reading ?? describer.read();
    const steps = changed().slice(-3);
    // In an open list it chooses.
    const isChoosing = attribute(element, "aria-expanded") === "true" || !isTextEntry(element);
    const control = isChoosing ? null : describer.control(element, reading, "field");
    if (!control) return steps.length > 0 ? onEntered(steps) : undefined;
    if (steps.length > 0) onEntered(steps);
    clearTimeout(byEnter);
    byEnter = setTimeout(() => {
      onPress([{ kind: "key", key: "Enter", control, shown: [] }], { element, control, reading });
    }, BY_ENTER_MS);
  };

  const hear = (root: Root) => {
    // First what the person came to, then what came of it: all of it before the CRM's own handlers.
    listen(root, ["pointerdown", "focusin", "keydown", "keyup", "paste", "drop"], touch, signal);
    listen(root, ["keydown"], enter, signal);
    listen(root, ["click"], press, signal);
    listen(root, ["change", "focusout"], judgeNow, signal);
    listen(root, ["click", "keyup"], judgeSoon, signal);
  };
  roots.each(hear, signal);
  const forget = () => {
    touched.clear();
    pointed = null;
    clearTimeout(byEnter);
    for (const timer of timers) clearTimeout(timer);
  };
  signal.addEventListener("abort", forget);
  return { forget, finish: judge };
}

/** What sort of thing was entered; a list that is none of the browser's is a list all the same. */
function classOfEntry(element: Element, value: string): ValueClass {
  if (isMatch(element, "select,[role=combobox],[role=listbox],[aria-haspopup=listbox]")) {
    return "choice";
  }
  if (isMatch(element, "[role=checkbox],[role=switch]")) return "yes-no";
  if (isMatch(element, "[role=radio]")) return "choice";
  const type = isMatch(element, "input") ? (attribute(element, "type") ?? "").toLowerCase() : "";
  return classOf(value, type);
}
