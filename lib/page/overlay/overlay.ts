/** What Handrail draws in a frame: prompts in every frame, the panel only in the top one. */
import type { PromptCard, WatchPlan } from "@/lib/core/process/watch-plan";
import type { PanelState } from "@/lib/core/profile";
import { newId } from "@/lib/id";
import type { Ask } from "@/lib/messages/connect";
import type { PageNotice } from "@/lib/messages/notices";
import type { PageCalls, PageReply } from "@/lib/messages/page";
import type { NewObservation } from "../outbox";
import type { Anchor } from "@/lib/core/playbook/anchor";
import { isAlive } from "../alive";
import { isMatch } from "../watch/dom";
import { locate } from "../watch/locate";
import { onPageChange } from "../watch/page-change";
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

type Look = NonNullable<PageReply["overlay"]>;

export interface Overlay {
  readonly update: (reply: PageReply) => void;
  /** @returns whether the notice could be followed. */
  readonly hear: (notice: Extract<PageNotice, { notice: "panel-changed" | "point-at" }>) => boolean;
  readonly isPanelShown: () => boolean;
  /** Makes the panel's frame anew. */
  readonly renewPanel: () => void;
}

export function createOverlay(options: {
  readonly ask: Ask<PageCalls>;
  readonly isTop: boolean;
  readonly signal: AbortSignal;
  readonly look: Look;
  readonly onAnswer: (observation: NewObservation) => void;
}): Overlay {
  const { ask, isTop, signal, onAnswer } = options;
  let { look } = options;
  let panel: PanelFrame | null = null;
  let panelState: PanelState = look.panel;
  let prompts: Host | null = null;
  let panelHost: Host | null = null;
  let plan: WatchPlan | null = null;
  let prompted: { key: string; end: AbortController } | null = null;
  let keeping = new AbortController();
  /** The person placed the panel for this step; until the next one it stays there, covered or not. */
  let placedFor: string | null = null;

  removeLeftovers(look.mark);
  takeBackRoom();
  const styles = () => tokensCss(look.colorScheme) + css;
  const save = (change: Partial<PanelState>) =>
    void ask("savePanel", change).catch(() => undefined);
  const promptRoot = () => (prompts ??= createHost(look.mark, styles(), signal)).root;

  function showPanel(state: PanelState, isAsked = false): void {
    panelState = state;
    if (!isTop || (!panel && !state.open)) return;
    panelHost ??= createHost(look.mark, styles(), signal);
    panel ??= createPanelFrame(panelHost.root, {
      labels: look.labels,
      openPanel: () => ask("openPanel", {}),
      savePanel: save,
      signal,
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
        const found = locate(anchor);
        target = found instanceof Element ? found : null;
      }
      const { activeElement } = document;
      const typing = activeElement && isMatch(activeElement, EDITABLE) ? [activeElement] : [];
      panel?.keepClearOf(target ? [target, ...typing] : []);
    };
    give();
    if (!anchor) return;
    const until = AbortSignal.any([signal, keeping.signal]);
    onPageChange(() => {
      target = null;
      give();
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

  function showPrompt(card: PromptCard | null): void {
    const key = card ? JSON.stringify([location.href, card]) : "";
    if (prompted?.key === key) return;
    prompted?.end.abort();
    prompted = null;
    if (!card) return;
    const end = new AbortController();
    prompted = { key, end };
    const id = newId();
    const tell = (answer: "closed" | "snoozed") => {
      end.abort();
      const at = Date.now();
      onAnswer({ kind: "prompt-answered", at, watch: card.watch, prompt: id, answer });
    };
    prompt({
      card,
      labels: look.labels,
      root: promptRoot,
      insets: () => panel?.insets() ?? noInsets,
      signal: AbortSignal.any([signal, end.signal]),
      actions: {
        onClose: () => tell("closed"),
        onLater: () => tell("snoozed"),
        onSteps: () => save({ open: true, collapsed: false }),
      },
      onShown: () =>
        onAnswer({ kind: "prompt-shown", at: Date.now(), watch: card.watch, prompt: id }),
    });
  }

  return {
    update: (reply) => {
      plan = reply.plan;
      if (reply.overlay) {
        look = reply.overlay;
        for (const host of [prompts, panelHost]) host?.restyle(styles());
        showPanel(reply.overlay.panel);
      }
      showPrompt(plan.prompt);
      keepClear();
    },
    hear: (notice) => {
      if (notice.notice === "panel-changed") {
        placedFor = stepKey(plan?.keepClear ?? null);
        showPanel(notice.panel, true);
        return true;
      }
      const target = locate(notice.anchor);
      if (!(target instanceof Element)) return false;
      panel?.keepClearOf([target]);
      highlight(promptRoot(), target, notice.text, signal);
      return true;
    },
    isPanelShown: () => panel !== null && panelState.open,
    renewPanel: () => panel?.renew(),
  };
}

function stepKey(anchor: Anchor | null): string {
  return JSON.stringify([location.href, anchor]);
}
