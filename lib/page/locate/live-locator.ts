/**
 * Keeps track of where the anchors of the plan are while the page lives: cheap and exact looks first, then
 * by likeness over a view of the whole page. The view is made in idle slices, and only while something is
 * not found exactly; whatever the page does, our share of its time stays small.
 */
import type { Descriptor } from "@/lib/core/anchor/descriptor";
import { find, rank } from "@/lib/core/anchor/find";
import { healed } from "@/lib/core/anchor/healed";
import type { PageView } from "@/lib/core/anchor/page-view";
import { viewPageInSteps } from "@/lib/core/anchor/page-view";
import { describeWithout } from "@/lib/core/anchor/without-data";
import type { CustomerData } from "@/lib/core/anchor/without-data";
import type { Anchor } from "@/lib/core/playbook/anchor";
import type { PlannedAnchor } from "@/lib/core/process/watch-plan";
import { attribute, isVisible, listen } from "../watch/dom";
import type { Located } from "../watch/locate";
import type { PageChanges } from "../watch/page-change";
import type { Roots } from "../watch/roots";
import { customerData } from "./customer-data";
import { likenessOf, locateAllExactly, locateExactly, replacementOf } from "./exact";
import { createPace } from "./pace";
import { findShadowRoots } from "./nodes";
import type { PageFacts } from "./read-facts";
import { readFacts } from "./read-facts";
import { runInSlices } from "./slices";
import { isUnchanged } from "./unchanged";
import type { AnchorLook, Standing } from "./visit";
import { createVisit } from "./visit";

export interface LiveLocator {
  /** The anchors to keep track of. */
  readonly plan: (anchors: readonly PlannedAnchor[]) => void;
  /** Where the anchor's element is, as far as is known or can be told quickly. */
  readonly current: (anchor: Anchor) => Located;
  /** Another page is shown. */
  readonly renew: () => void;
}

/** What the content script lends it. */
interface LocatorPage {
  readonly roots: Roots;
  readonly changes: PageChanges;
  readonly report: (look: AnchorLook) => void;
  /** Attribute that marks what Handrail has put into the page. */
  readonly mark: () => string | undefined;
  readonly signal: AbortSignal;
}

export type MakeLocator = (page: LocatorPage) => LiveLocator;

interface Found {
  readonly element: Element;
  readonly how: "exact" | "healed";
  readonly confidence: number;
  readonly since: number;
  /** What it looked like when it was found. */
  readonly likeness: string;
  /** Only when it was found by likeness: what it was called on the view. */
  readonly caption?: string;
  readonly healed?: Descriptor;
}

/** What a look at the whole page has found for an anchor. */
interface Match {
  readonly element: Element;
  readonly descriptor: Descriptor;
  /** Place in the view. */
  readonly index: number;
  readonly confidence: number;
}

interface Entry {
  readonly anchor: Anchor;
  isPlanned: boolean;
  askedAt: number;
  found: Found | null;
  /** Why nothing is found; `null` before the first complete look. */
  verdict: "absent" | "unsure" | null;
  /** A complete look has been made since the page that is shown now came. */
  isOfThisPage: boolean;
  /** A quick look that cost much is not done again at once. */
  restUntil: number;
  /** What the last quick look cost. */
  quickMs: number;
}

const unknown = {
  isPlanned: false,
  askedAt: 0,
  found: null,
  verdict: null,
  isOfThisPage: false,
  restUntil: 0,
  quickMs: 0,
};

/** What only somebody asked for (evidence of a save, a step to point at) is kept track of for so long. */
const ASKED_MS = 20_000;
/** Between two keys of somebody who is typing. */
const TYPING_MS = 400;
/** After a quick look we rest so many times as long as it took. */
const QUICK_REST = 20;
const CHEAP_MS = 3;

export const createLiveLocator: MakeLocator = ({ roots, changes, report, mark, signal }) => {
  const entries = new Map<string, Entry>();
  const keys = new WeakMap<Anchor, string>();
  let isNews = false;
  let typedAt = -TYPING_MS;
  /** Pages shown so far. */
  let pageCount = 0;
  const isTyping = () => performance.now() - typedAt < TYPING_MS;

  const isOurs = (element: Element) => {
    const ours = mark();
    return ours !== undefined && attribute(element, ours) !== null;
  };

  const pace = createPace({ look, signal });
  const visit = createVisit({ standingOf, report, signal });

  function entryOf(anchor: Anchor): Entry {
    const key = keys.get(anchor) ?? JSON.stringify(anchor);
    keys.set(anchor, key);
    let entry = entries.get(key);
    if (!entry) {
      entry = { ...unknown, anchor };
      entries.set(key, entry);
    }
    return entry;
  }

  function tracked(): Entry[] {
    const now = performance.now();
    for (const [key, { isPlanned, askedAt }] of entries) {
      if (!isPlanned && now - askedAt > ASKED_MS) entries.delete(key);
    }
    return [...entries.values()];
  }

  async function look(): Promise<number> {
    const looked = tracked();
    const page = pageCount;
    const cost = await runInSlices(lookInSteps(looked), signal, isTyping);
    if (signal.aborted) return cost;
    if (page === pageCount) for (const entry of looked) entry.isOfThisPage = true;
    const tellNow = isNews;
    isNews = false;
    if (tellNow) changes.tell();
    visit.check();
    return cost;
  }

  function* lookInSteps(all: readonly Entry[]): Generator<void, void> {
    let missing = yield* lookExactly(all);
    if (missing.length === 0) return;
    const inner = yield* findShadowRoots(roots.all(), isOurs);
    if (inner.length > 0) {
      for (const root of inner) roots.add(root);
      missing = yield* lookExactly(missing);
    }
    const similar = missing.filter(({ anchor }) => anchor.descriptor);
    if (similar.length === 0) return;
    const page = yield* readFacts(isOurs);
    const view = yield* viewPageInSteps(page.facts);
    let known: CustomerData | undefined;
    for (const entry of similar) {
      yield;
      const found = match(entry, view, page);
      if (!found) continue;
      // Costs about as much as the rest, and is needed only where something else was found than before.
      known ??= yield* customerData(view, page.elements, location.href);
      holdMatch(entry, found, view, known);
    }
  }

  /** @returns what is not exactly there. */
  function* lookExactly(looked: readonly Entry[]): Generator<void, Entry[]> {
    const anchors = looked.map(({ anchor }) => anchor);
    const located = yield* locateAllExactly(anchors, roots.all());
    return looked.filter((entry) => {
      const found = located.get(entry.anchor);
      if (found instanceof Element) {
        hold(entry, found, { how: "exact", confidence: 1 });
        return false;
      }
      if (entry.found && entry.found.caption === undefined) lose(entry);
      if (!entry.anchor.descriptor) entry.verdict = found ?? "absent";
      return true;
    });
  }

  /** @returns what was not held before */
  function match(entry: Entry, view: PageView, { elements }: PageFacts): Match | null {
    const { descriptor } = entry.anchor;
    if (!descriptor) return null;
    const finding = find(descriptor, view);
    if (typeof finding === "string") {
      if (isStillLikeliest(entry, descriptor, view, elements)) return null;
      entry.verdict = finding;
      lose(entry);
      return null;
    }
    const element = elements[finding.index];
    if (!element || (entry.found?.element === element && isStill(entry.found))) return null;
    return { ...finding, element, descriptor };
  }

  function holdMatch(
    entry: Entry,
    { element, descriptor, index, confidence }: Match,
    view: PageView,
    data: CustomerData,
  ): void {
    const fresh = describeWithout(data, view, index);
    const caption = view.caption(index);
    if (isUnchanged(descriptor, fresh)) hold(entry, element, { how: "exact", confidence, caption });
    else {
      const suggested = healed(descriptor, fresh);
      hold(entry, element, { how: "healed", confidence, caption, healed: suggested });
    }
  }

  /** What was surely it does not become another thing because something like it appeared. */
  function isStillLikeliest(
    { found }: Entry,
    descriptor: Descriptor,
    view: PageView,
    elements: readonly Element[],
  ): boolean {
    if (!found || !isStill(found)) return false;
    const [best] = rank(descriptor, view).matches;
    if (!best || elements[best.index] !== found.element) return false;
    return view.caption(best.index) === found.caption;
  }

  function hold(
    entry: Entry,
    element: Element,
    found: Omit<Found, "element" | "since" | "likeness">,
  ): void {
    const before = entry.found;
    const isSame = before?.element === element && before.how === found.how;
    if (before?.element !== element) isNews = true;
    const since = isSame ? before.since : performance.now();
    entry.found = { ...found, element, since, likeness: likenessOf(element) };
    entry.verdict = "absent";
  }

  function lose(entry: Entry): void {
    if (entry.found) isNews = true;
    entry.found = null;
  }

  function standingOf(anchor: Anchor): Standing | null {
    const { found, verdict, isOfThisPage } = entryOf(anchor);
    // What was found on the page before may still stand here, or not any more.
    if (!isOfThisPage || (found && !isStill(found))) return null;
    if (!found) {
      return verdict && { state: verdict === "absent" ? "missing" : "unsure", forMs: 0 };
    }
    const { how, confidence, healed: suggested, since } = found;
    const forMs = performance.now() - since;
    return { state: how, confidence, forMs, ...(suggested ? { healed: suggested } : {}) };
  }

  const onAct = ({ isTrusted }: Event) => {
    if (!isTrusted) return;
    changes.hurry();
    pace.hurry();
  };
  const onKey = ({ isTrusted }: Event) => {
    if (isTrusted) typedAt = performance.now();
  };

  changes.on(pace.due, signal);
  roots.each((root) => {
    // What the person does may show them what they look for.
    listen(root, ["click", "change"], onAct, signal);
    listen(root, ["keydown"], onKey, signal);
  });

  return {
    plan: (anchors) => {
      for (const entry of entries.values()) entry.isPlanned = false;
      let isNew = false;
      for (const { anchor } of anchors) {
        const entry = entryOf(anchor);
        isNew ||= entry.verdict === null;
        entry.isPlanned = true;
      }
      visit.plan(anchors);
      if (isNew) pace.hurry(true);
    },
    current: (anchor) => {
      const entry = entryOf(anchor);
      const now = performance.now();
      entry.askedAt = now;
      if (entry.found && isStill(entry.found)) return entry.found.element;
      const lost = entry.found;
      if (lost) {
        pace.due();
        const again = replacementOf(lost.element, lost.likeness, roots.all());
        if (again) {
          entry.found = { ...lost, element: again };
          return again;
        }
        lose(entry);
      }
      // What was there a moment ago is worth a quick look; what was not will be looked for anyway.
      if (changes.isTelling() && (!lost || entry.quickMs > CHEAP_MS)) {
        return entry.verdict ?? "absent";
      }
      if (now < entry.restUntil) return entry.verdict ?? "absent";
      const located = locateExactly(anchor, roots.all());
      const end = performance.now();
      entry.quickMs = end - now;
      entry.restUntil = end + QUICK_REST * entry.quickMs;
      if (located instanceof Element) hold(entry, located, { how: "exact", confidence: 1 });
      // Others may wait for what was just found for one of them.
      if (isNews || entry.verdict === null) pace.due();
      return located instanceof Element ? located : (entry.verdict ?? located);
    },
    renew: () => {
      pageCount++;
      for (const entry of entries.values()) {
        entry.isOfThisPage = false;
        if (entry.found) entry.found = { ...entry.found, since: performance.now() };
      }
      visit.renew();
      pace.hurry(true);
    },
  };
};

/** It is in the page, can be seen, and is still called what it was: rows of long lists are used again. */
function isStill({ element, likeness }: Found): boolean {
  return element.isConnected && isVisible(element) && likenessOf(element) === likeness;
}
