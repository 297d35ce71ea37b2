/**
 * Notices that the person used a save control and, apart from that, that the page shows it worked. Both
 * are reported; only together do they complete a step.
 */
import type { Evidence } from "@/lib/core/playbook/evidence";
import type { Watch } from "@/lib/core/process/watch-plan";
import { closestTo, contains, listen, rootOf } from "./dom";
import type { Finder } from "./finder";

type SaveWatch = Extract<Watch, { kind: "save" }>;

/** After this the page has had its chance; the same limit as in the engine. */
const EVIDENCE_MS = 15_000;
/** A click on a submit button is followed by a submit event of its form: one use. */
const SAME_USE_MS = 500;

export interface SaveReports {
  readonly onUsed: (watch: string, control: Element) => void;
  /** Something else was pressed before the evidence came: what comes now may be a cancelled form. */
  readonly onWithdrawn: (watch: string) => void;
  readonly onEvidence: (watch: string) => void;
}

/**
 * @returns takes the saves that the page has to watch now. What is being awaited goes on being awaited:
 *   saving is just what changes the page, and with it what is watched.
 */
export function watchSaves(
  { find, findAll, onChange, roots }: Finder,
  reports: SaveReports,
  signal: AbortSignal,
): (watches: readonly SaveWatch[], awaited: readonly string[]) => void {
  let watches: readonly SaveWatch[] = [];
  let isListening = false;
  const usedAt = new Map<string, number>();
  /** Saves whose evidence is awaited, how to look for it now, and how to give that up. */
  const open = new Map<
    string,
    { readonly save: SaveWatch; readonly look: () => void; readonly done: AbortController }
  >();

  /** When the person last pressed a key or clicked, and within what. */
  let acted: { readonly at: number; readonly path: readonly EventTarget[] } = { at: 0, path: [] };
  // Also `requestSubmit()` of a script makes a trusted submit.
  const isAnswer = ({ target, timeStamp }: Event) =>
    target !== null && acted.path.includes(target) && timeStamp - acted.at < SAME_USE_MS;

  const use = (event: Event) => {
    if (!event.isTrusted) return;
    const path = event.composedPath();
    if (event.type === "submit" && !isAnswer(event)) return;
    for (const save of watches) {
      const control = find(save.anchor);
      if (!(control instanceof Element) || !isUse(event, control, path)) continue;
      if (event.timeStamp - (usedAt.get(save.watch) ?? -SAME_USE_MS) < SAME_USE_MS) continue;
      usedAt.set(save.watch, event.timeStamp);
      const before = new Set(shown(save.evidence));
      reports.onUsed(save.watch, control);
      awaitEvidence(save, before);
    }
  };

  // “Save” refused by the form and then “Cancel” looks just like a save that worked: the form goes away.
  const withdraw = (event: Event) => {
    if (!event.isTrusted) return;
    acted = { at: event.timeStamp, path: event.composedPath() };
    if (!isAnotherWay(event)) return;
    for (const { save, look, done } of open.values()) {
      const control = find(save.anchor);
      if (control instanceof Element && isWithin(event, control)) continue;
      // Looks are coalesced: the evidence may stand in the page and not have been looked at yet.
      look();
      if (done.signal.aborted) continue;
      done.abort();
      reports.onWithdrawn(save.watch);
    }
  };

  const awaitEvidence = (save: SaveWatch, before: ReadonlySet<Element>) => {
    const { evidence } = save;
    open.get(save.watch)?.done.abort();
    const done = new AbortController();
    const look = () => {
      if (!isShown(evidence, shown(evidence), before)) return;
      done.abort();
      reports.onEvidence(save.watch);
    };
    open.set(save.watch, { save, look, done });
    const until = AbortSignal.any([signal, done.signal]);
    const timer = setTimeout(() => done.abort(), EVIDENCE_MS);
    until.addEventListener("abort", () => {
      clearTimeout(timer);
      if (open.get(save.watch)?.done === done) open.delete(save.watch);
    });
    if (evidence.kind === "page-reached") return;
    onChange(look, until);
    look();
  };

  const shown = (evidence: Evidence) =>
    evidence.kind === "page-reached" ? [] : findAll(evidence.anchor);

  return (next, awaited) => {
    watches = next;
    if (!isListening && watches.length > 0) {
      isListening = true;
      roots.each((root) => {
        listen(root, ["click", "keydown"], withdraw, signal);
        listen(root, ["click", "submit"], use, signal);
      }, signal);
    }
    // A save before this page was loaded: a message that appears here is its evidence. That something
    // is not here says nothing, because the page is another one.
    for (const save of watches) {
      const isFromBefore = awaited.includes(save.watch) && !usedAt.has(save.watch);
      if (!isFromBefore || open.has(save.watch) || save.evidence.kind === "disappears") continue;
      usedAt.set(save.watch, 0);
      awaitEvidence(save, new Set());
    }
  };
}

/** Escape, or a press on a button or link. */
function isAnotherWay(event: Event): boolean {
  if (event instanceof KeyboardEvent) return event.key === "Escape";
  return (
    event.target instanceof Element &&
    closestTo(event.target, "button,a[href],[role=button],[role=link]") !== null
  );
}

function isUse(event: Event, control: Element, path: readonly EventTarget[]): boolean {
  return event.type === "submit"
    ? event.target instanceof Element && contains(event.target, control)
    : path.includes(control);
}

/** At the control, or at a host with the control in its shadow root: that root will hear where exactly. */
function isWithin(event: Event, control: Element): boolean {
  if (event.composedPath().includes(control)) return true;
  for (let root = rootOf(control); root instanceof ShadowRoot; root = rootOf(root.host)) {
    if (root.host === event.target) return true;
  }
  return false;
}

function isShown(
  { kind }: Evidence,
  now: readonly Element[],
  before: ReadonlySet<Element>,
): boolean {
  switch (kind) {
    case "appears":
      return now.some((element) => !before.has(element));
    case "disappears":
      return before.size > 0 && now.length === 0;
    case "page-reached":
      return false; // addresses are matched in the background
  }
}
