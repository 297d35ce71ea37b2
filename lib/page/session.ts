/**
 * One life of the content script in one frame: tell the background where we are, watch what it names,
 * report, draw what comes back. On a page that no playbook names, only the navigation listener stays.
 */
import type { Observation } from "@/lib/core/event/observation";
import type { ShownPage } from "@/lib/core/process/decide";
import type { Watch, WatchPlan } from "@/lib/core/process/watch-plan";
import { newId } from "@/lib/id";
import { connect } from "@/lib/messages/connect";
import type { PageNotice } from "@/lib/messages/notices";
import { onPageNotice } from "@/lib/messages/on-notice";
import type { PageCalls, PageReply } from "@/lib/messages/page";
import { isAlive } from "./alive";
import { createOutbox } from "./outbox";
import type { Ledger, MakeLedger } from "./ledger/ledger";
import type { Overlay } from "./overlay/overlay";
import { createOverlay } from "./overlay/overlay";
import { watchActs } from "./watch/acted";
import { watchConditions } from "./watch/conditions";
import { watchFallbacks } from "./watch/fallbacks";
import { watchFields } from "./watch/fields";
import { createFinder } from "./watch/finder";
import type { LearningFinder } from "./watch/finder";
import { onNavigate } from "./watch/navigation";
import { watchSaves } from "./watch/saves";
import { watchStates } from "./watch/states";

/** Before the background has answered there is nothing to watch. */
const noPlan: WatchPlan = {
  pages: [],
  watches: [],
  anchors: [],
  awaited: [],
  prompt: null,
  fallbacks: [],
  keepClear: null,
};

export interface Session {
  readonly isAlive: () => boolean;
  /** Leaves the page as if never there. */
  readonly end: () => void;
  /** Called by `locator.js` when it arrives. */
  readonly takeLocator: LearningFinder["takeLocator"];
  /** Called by `ledger.js` when it arrives. */
  readonly takeLedger: (make: MakeLedger) => void;
}

export function startSession(): Session {
  const life = new AbortController();
  const { signal } = life;
  const ask = connect<PageCalls>("page");
  const isTop = window === window.top;
  let plan = noPlan;
  let overlay: Overlay | null = null;
  let ledger: Ledger | null = null;
  let compared = "";
  let wantsOverlay = false;
  let askedAt = "";
  let shown: { readonly address: string; readonly pages: readonly ShownPage[] } = {
    address: "",
    pages: [],
  };

  const outbox = createOutbox({
    session: newId(),
    send: (observations: readonly Observation[]) => {
      askedAt = location.href;
      return ask("observe", {
        url: address(),
        observations: [...observations],
        wantsOverlay,
        hasLocator: finder.hasLocator(),
        hasLedger: ledger !== null,
      });
    },
    onReply: apply,
    onDenied: end,
    shownNow: () => (shown.address === location.href ? shown.pages : []),
    signal,
  });

  type Seen = "field-filled" | "control-used" | "save-withdrawn" | "evidence-seen";
  const report = (kind: Seen) => (watch: string) => {
    if (!isAlive()) return end();
    const seen = { at: Date.now(), watch };
    outbox.add(kind === "save-withdrawn" ? { ...seen, kind } : { ...seen, kind, url: address() });
  };
  type Shown = { kind: "state-seen"; watch: string; how: "already" | "since" };
  type Holding = { kind: "condition-seen"; watch: string; holds: boolean };
  const tell = (seen: Shown | Holding) => {
    if (!isAlive()) return end();
    outbox.add({ ...seen, at: Date.now(), url: address() });
  };
  let mark: string | undefined;
  const finder = createFinder({
    report: (seen) => outbox.add({ ...seen, at: Date.now(), url: address() }),
    mark: () => mark,
    signal,
  });
  const acted = watchActs(finder.roots, signal);
  const states = watchStates(
    finder,
    acted,
    (watch, how) => tell({ kind: "state-seen", watch, how }),
    signal,
  );
  const conditions = watchConditions(
    finder,
    (watch, holds) => tell({ kind: "condition-seen", watch, holds }),
    signal,
  );
  const fields = watchFields(finder, report("field-filled"), signal);
  const saves = watchSaves(
    finder,
    {
      onUsed: (watch, control) => {
        ledger?.saving(watch, control);
        report("control-used")(watch);
      },
      onWithdrawn: report("save-withdrawn"),
      onEvidence: (watch) => {
        ledger?.saved(watch);
        report("evidence-seen")(watch);
      },
    },
    signal,
  );

  const fallbacks = watchFallbacks(
    finder,
    (watch) => {
      if (!isAlive()) return end();
      outbox.add({ kind: "fallback", at: Date.now(), watch, what: "noticed" });
    },
    signal,
  );

  function enter(how: "arrived" | "stayed"): void {
    outbox.add({ kind: "page-entered", at: Date.now(), url: address(), how });
  }

  function apply(reply: PageReply): void {
    if (reply.overlay && !overlay) {
      overlay = createOverlay({
        ask,
        isTop,
        signal,
        look: reply.overlay,
        finder,
        acted,
        onAnswer: answer,
      });
    }
    mark = reply.overlay?.mark;
    compared = reply.compared;
    plan = reply.plan;
    finder.plan(plan.anchors);
    overlay?.update(reply, fallbacks.watch(plan.fallbacks));
    shown = { address: askedAt, pages: reply.shown };
    fields.watch(ofKind(plan.watches, "field"));
    saves(ofKind(plan.watches, "save"), plan.awaited);
    states.watch(ofKind(plan.watches, "state"));
    conditions.watch(ofKind(plan.watches, "condition"));
    ledger?.show(compared);
  }

  function answer(observation: Parameters<typeof outbox.add>[0]): void {
    outbox.add(observation);
  }

  /** @returns whether this frame did what the notice asks for. */
  function hear(notice: PageNotice): boolean {
    switch (notice.notice) {
      case "begin-anew":
        enter("stayed");
        return true;
      case "plan-changed":
        if (plan.pages.length > 0 || overlay) outbox.ask();
        return true;
      case "toggle-panel":
        if (isTop) togglePanel();
        return isTop;
      case "take-focus":
      case "panel-changed":
      case "point-at":
        return overlay?.hear(notice) ?? false;
    }
  }

  function togglePanel(): void {
    const open = !overlay?.isPanelShown();
    // Where the playbook has nothing to say there is no overlay yet; the person wants one all the same.
    wantsOverlay ||= open;
    ask("savePanel", { open }).then(
      () => overlay ?? outbox.ask(),
      () => undefined,
    );
  }

  /** Cut off by an update or removal of the extension: leave the page as if never there. */
  function end(): void {
    life.abort();
  }

  const stopHearing = onPageNotice(hear);
  signal.addEventListener("abort", stopHearing);
  onNavigate(() => {
    if (!isAlive()) return end();
    finder.renew();
    states.forget();
    conditions.forget();
    ledger?.leave();
    fields.forget(); // a form that the CRM uses for the next record fills its fields by itself
    enter("arrived");
  }, signal);
  window.addEventListener(
    "pageshow",
    ({ persisted }) => {
      if (!persisted) return;
      if (!isAlive()) return end();
      // Back from the back/forward cache: another page of the tab may have had the panel meanwhile.
      overlay?.renewPanel();
      outbox.renew();
      enter("arrived");
    },
    { signal },
  );
  document.addEventListener(
    "visibilitychange",
    () => {
      if (!isAlive()) return end();
      // Something may have been done in another tab meanwhile.
      if (document.visibilityState === "visible" && plan.pages.length > 0) outbox.ask();
    },
    { signal },
  );
  enter(howEntered());
  return {
    isAlive: () => !signal.aborted && isAlive(),
    end,
    takeLocator: finder.takeLocator,
    takeLedger: (make) => {
      if (signal.aborted) return;
      ledger ??= make({ ask, finder, signal });
      ledger.show(compared);
    },
  };
}

/** A reload, or a script that was started in a page already open, is no arrival. */
function howEntered(): "arrived" | "stayed" {
  const [navigation] = performance.getEntriesByType("navigation");
  const isReload = (navigation as PerformanceNavigationTiming | undefined)?.type === "reload";
  return isReload || document.readyState === "complete" ? "stayed" : "arrived";
}

type OfKind<Kind> = Extract<Watch, { readonly kind: Kind }>;

function ofKind<Kind extends Watch["kind"]>(
  watches: readonly Watch[],
  kind: Kind,
): readonly OfKind<Kind>[] {
  return watches.filter((watch): watch is OfKind<Kind> => watch.kind === kind);
}

/** Longer addresses carry data after the part that tells which page it is; the wire takes 4,000 characters. */
function address(): string {
  return location.href.slice(0, 4000);
}
