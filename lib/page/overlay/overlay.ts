/** What Handrail draws in a frame: prompts in every frame, the panel only in the top one. */
import type { FallbackWatch } from "@/lib/core/fallback/watches";
import type { PromptCard, WatchPlan } from "@/lib/core/process/watch-plan";
import type { PanelState } from "@/lib/core/profile";
import { newId } from "@/lib/id";
import type { Ask } from "@/lib/messages/connect";
import type { PageNotice } from "@/lib/messages/notices";
import type { PageCalls, PageReply } from "@/lib/messages/page";
import type { NewObservation } from "../outbox";
import type { Anchor } from "@/lib/core/playbook/anchor";
import { isAlive } from "../alive";
import type { Acted } from "../watch/acted";
import { isMatch } from "../watch/dom";
import type { Finder } from "../watch/finder";
import { showFallbackLine } from "./fallback-line";
import { countFights } from "./fights";
import { takeBackAside } from "./fixed-aside";
import { highlight } from "./highlight";
import type { Host } from "./host";
import { createHost, removeLeftovers } from "./host";
import { noInsets } from "./insets";
import css from "./overlay.css?inline";
import type { PanelFrame } from "./panel-frame";
import { createPanelFrame } from "./panel-frame";
import { takeBackRoom } from "./page-room";
import { prompt } from "./prompter";
import { tokensCss } from "./tokens-css";

const EDITABLE = "input,textarea,select,[contenteditable]";

/** Where the keyboard arrives. */
const FIRST_IN = {
  prompt: ".line button,.bubble .primary",
  panel: "[data-collapsed=true]>.rail,[data-collapsed=false]>.frame",
};

type Look = NonNullable<PageReply["overlay"]>;

export interface Overlay {
  /** @param asking what people are to be asked about now, if anything. */
  readonly update: (reply: PageReply, asking: FallbackWatch | null) => void;
  /** @returns whether the notice could be followed. */
  readonly hear: (
    notice: Extract<PageNotice, { notice: "panel-changed" | "point-at" | "take-focus" }>,
  ) => boolean;
  readonly isPanelShown: () => boolean;
  /** Makes the panel's frame anew. */
  readonly renewPanel: () => void;
}

export function createOverlay(options: {
  readonly ask: Ask<PageCalls>;
  readonly isTop: boolean;
  readonly signal: AbortSignal;
  readonly look: Look;
  readonly finder: Finder;
  readonly acted: Acted;
  readonly onAnswer: (observation: NewObservation) => void;
}): Overlay {
  const { ask, isTop, signal, finder, acted, onAnswer } = options;
  let { look } = options;
  let panel: PanelFrame | null = null;
  let panelState: PanelState = look.panel;
  let prompts: Host | null = null;
  let panelHost: Host | null = null;
  let plan: WatchPlan | null = null;
  let prompted: { key: string; end: AbortController } | null = null;
  let asked: { watch: string; end: AbortController } | null = null;
  let keeping = new AbortController();
  /** Where the keyboard was before it came to us. */
  let cameFrom: HTMLElement | null = null;
  /** The person placed the panel for this step; until the next one it stays there, covered or not. */
  let placedFor: string | null = null;

  /** Ends when the page has fought what is drawn now. */
  let drawn = new AbortController();
  let isFoughtOff = false;

  removeLeftovers(look.mark);
  takeBackRoom();
  takeBackAside();
  const styles = () => tokensCss(look.colorScheme) + css;
  const save = (change: Partial<PanelState>) =>
    void ask("savePanel", change).catch(() => undefined);
  const mayReturn = countFights(giveUp);
  const host = () =>
    createHost({
      mark: look.mark,
      css: styles(),
      roots: finder.roots,
      mayReturn,
      signal: both(signal, drawn.signal),
    });
  const rootFor = (control: Element | null) => {
    prompts ??= host();
    prompts.goWith(control ?? document.documentElement);
    return prompts.root;
  };

  /** The page does not want us: from now on only the toolbar says that there are steps. */
  function giveUp(): void {
    isFoughtOff = true;
    drawn.abort();
    keeping.abort();
    prompts = panelHost = panel = prompted = asked = null;
    void ask("foughtOff", {}).catch(() => undefined);
  }

  function showPanel(state: PanelState, isAsked = false): void {
    panelState = state;
    if (!isTop || isFoughtOff || (!panel && !state.open)) return;
    panelHost ??= host();
    panel ??= createPanelFrame(panelHost.root, {
      labels: look.labels,
      openPanel: () => ask("openPanel", {}),
      savePanel: save,
      signal: both(signal, drawn.signal),
    });
    panel.show(state, isAsked);
    keepClear();
  }

  function keepClear(): void {
    keeping.abort();
    keeping = new AbortController();
    const anchor = plan?.keepClear ?? null;
    if (!panel || !panelState.open) return;
    const step = stepKey(anchor);
    if (placedFor === step) return;
    placedFor = null;
    let target: Element | null = null;
    const give = () => {
      if (!isAlive()) return;
      if (anchor && !target?.isConnected) {
        const found = finder.find(anchor);
        target = found instanceof Element ? found : null;
      }
      const { activeElement } = document;
      const typing = activeElement && isMatch(activeElement, EDITABLE) ? [activeElement] : [];
      panel?.keepClearOf(target ? [target, ...typing] : []);
    };
    give();
    const until = AbortSignal.any([signal, keeping.signal]);
    finder.onChange(() => {
      target = null;
      give();
      panel?.makeWay();
    }, until);
    let due = 0;
    const soon = () => {
      due ||= requestAnimationFrame(() => {
        due = 0;
        if (!until.aborted) give();
      });
    };
    for (const type of ["resize", "scroll"]) {
      window.addEventListener(type, soon, { signal: until, capture: true, passive: true });
    }
  }

  /** Whoever was in it with the keyboard goes on where they came from. */
  function endPrompt(end: AbortController): void {
    const isInside = Boolean(prompts?.root.activeElement);
    end.abort();
    if (isInside) cameFrom?.focus();
  }

  function showPrompt(card: PromptCard | null): void {
    // A case that begins while its invitation stands makes no other prompt of it.
    const key = card ? JSON.stringify([location.href, { ...card, about: null }]) : "";
    if (isFoughtOff || prompted?.key === key) return;
    if (prompted) endPrompt(prompted.end);
    prompted = null;
    if (!card) return;
    const end = new AbortController();
    prompted = { key, end };
    const id = newId();
    const tell = (answer: "closed" | "snoozed" | "declined") => {
      endPrompt(end);
      const at = Date.now();
      onAnswer({ kind: "prompt-answered", at, watch: card.watch, prompt: id, answer });
    };
    prompt({
      card,
      finder,
      acted,
      labels: look.labels,
      rootFor,
      insets: () => panel?.insets() ?? noInsets,
      signal: AbortSignal.any([signal, drawn.signal, end.signal]),
      actions: {
        onClose: () => tell("closed"),
        onLater: () => tell("snoozed"),
        onDecline: () => tell("declined"),
        // No answer: whoever goes back follows it, which the step will tell once it is done.
        onBack: () => {
          endPrompt(end);
          history.back();
        },
        onSteps: () => save({ open: true, collapsed: false }),
      },
      onShown: () =>
        onAnswer({
          kind: "prompt-shown",
          at: Date.now(),
          watch: card.watch,
          prompt: id,
          level: card.level,
          about: card.about,
        }),
    });
  }

  /** The question stays until it is answered, or its page is left. */
  function askWhy(asking: FallbackWatch | null, watches: readonly FallbackWatch[]): void {
    if (asked && !watches.some(({ watch }) => watch === asked?.watch)) endQuestion();
    if (!asking?.question || asked || isFoughtOff) return;
    const { watch, question } = asking;
    const end = new AbortController();
    asked = { watch, end };
    type What = "asked" | "explained" | "not-now" | "step-opened";
    const tell = (what: What, reason?: string) =>
      onAnswer({ kind: "fallback", at: Date.now(), watch, what, ...(reason ? { reason } : {}) });
    const close = (what: What) => {
      endQuestion();
      tell(what);
    };
    showFallbackLine(
      rootFor(null),
      question,
      look.labels,
      {
        onReason: (reason) => tell("explained", reason),
        onStep: () => {
          close("step-opened");
          void ask("openStep", { watch }).catch(() => undefined);
        },
        onNotNow: () => close("not-now"),
        onGone: endQuestion,
      },
      () => panel?.insets() ?? noInsets,
      AbortSignal.any([signal, drawn.signal, end.signal]),
    );
    tell("asked");
  }

  function endQuestion(): void {
    if (asked) endPrompt(asked.end);
    asked = null;
    showPrompt(plan?.prompt ?? null);
  }

  /** @returns whether there is something to go to. */
  function takeFocus(to: "prompt" | "panel"): boolean {
    const root = (to === "prompt" ? prompts : panelHost)?.root;
    if (root?.activeElement) {
      cameFrom?.focus();
      return true;
    }
    const target = root?.querySelector<HTMLElement>(FIRST_IN[to]);
    const { activeElement } = document;
    target?.focus();
    if (!target || root?.activeElement !== target) return false;
    cameFrom = activeElement instanceof HTMLElement ? activeElement : null;
    return true;
  }

  return {
    update: (reply, asking) => {
      plan = reply.plan;
      if (reply.overlay) {
        look = reply.overlay;
        for (const host of [prompts, panelHost]) host?.restyle(styles());
        showPanel(reply.overlay.panel);
      }
      askWhy(asking, plan.fallbacks);
      // One at a time.
      showPrompt(asked ? null : plan.prompt);
      keepClear();
    },
    hear: (notice) => {
      if (notice.notice === "panel-changed") {
        placedFor = stepKey(plan?.keepClear ?? null);
        if (isFoughtOff && notice.panel.open) {
          // The person asked for it: the page gets another chance.
          isFoughtOff = false;
          drawn = new AbortController();
        }
        showPanel(notice.panel, true);
        return true;
      }
      if (notice.notice === "take-focus") return takeFocus(notice.to);
      const target = finder.find(notice.anchor);
      if (!(target instanceof Element) || isFoughtOff) return false;
      panel?.keepClearOf([target]);
      highlight(rootFor(target), target, notice.text, signal);
      return true;
    },
    isPanelShown: () => panel !== null && panelState.open,
    renewPanel: () => panel?.renew(),
  };
}

function both(one: AbortSignal, other: AbortSignal): AbortSignal {
  return AbortSignal.any([one, other]);
}

function stepKey(anchor: Anchor | null): string {
  return JSON.stringify([location.href, anchor]);
}
