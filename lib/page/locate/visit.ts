/** What one visit of a page says about the anchors of its steps. */
import type { AnchorState } from "@/lib/core/anchor/anchor-ref";
import { anchorStates } from "@/lib/core/anchor/anchor-ref";
import type { Descriptor } from "@/lib/core/anchor/descriptor";
import type { Anchor } from "@/lib/core/playbook/anchor";
import type { PlannedAnchor } from "@/lib/core/process/watch-plan";

/** How an anchor stands now. */
export interface Standing {
  readonly state: AnchorState;
  /** 0 to 1 */
  readonly confidence?: number;
  readonly healed?: Descriptor;
  /** For how long, in ms. */
  readonly forMs: number;
}

export interface AnchorLook extends Omit<PlannedAnchor, "anchor"> {
  readonly kind: "anchor-looked";
  readonly state: AnchorState;
  readonly confidence?: number;
  readonly healed?: Descriptor;
}

/** For so long the person must have had the page before them until a control counts as missing. */
const MISSING_MS = 8000;
/** What is healed may just be what stood there before the page was complete. */
const HEALED_MS = 1000;
const TICK_MS = 1000;

export interface Visit {
  readonly plan: (anchors: readonly PlannedAnchor[]) => void;
  /** Another page is shown. */
  readonly renew: () => void;
  /** Something was found or lost. */
  readonly check: () => void;
}

/** Reports each anchor when it stands better than reported: the last report of a visit is the best. */
export function createVisit(options: {
  /** `null` while nobody knows. */
  readonly standingOf: (anchor: Anchor) => Standing | null;
  readonly report: (look: AnchorLook) => void;
  readonly signal: AbortSignal;
}): Visit {
  const { standingOf, report, signal } = options;
  let planned: readonly PlannedAnchor[] = [];
  let told = new Map<string, number>();
  let seenMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isDue = ({ state, forMs }: Standing) => {
    if (state === "exact") return true;
    return state === "healed" ? forMs >= HEALED_MS : seenMs >= MISSING_MS;
  };

  const check = () => {
    let isWaiting = false;
    for (const { watch, part, anchor } of planned) {
      const standing = standingOf(anchor);
      const rank = standing ? anchorStates.indexOf(standing.state) : -1;
      const key = `${watch} ${part}`;
      if (standing && rank <= (told.get(key) ?? -1)) continue;
      if (!standing || !isDue(standing)) {
        isWaiting = true;
        continue;
      }
      told.set(key, rank);
      const { state, confidence, healed } = standing;
      report({
        kind: "anchor-looked",
        watch,
        part,
        state,
        ...(confidence === undefined ? {} : { confidence: Math.round(confidence * 100) / 100 }),
        ...(healed ? { healed } : {}),
      });
    }
    if (isWaiting) timer ??= setTimeout(tick, TICK_MS);
  };

  const tick = () => {
    timer = undefined;
    if (signal.aborted) return;
    if (document.visibilityState === "visible") seenMs += TICK_MS;
    check();
  };
  signal.addEventListener("abort", () => clearTimeout(timer));

  return {
    check,
    plan: (anchors) => {
      planned = anchors;
      check();
    },
    renew: () => {
      planned = [];
      told = new Map();
      seenMs = 0;
    },
  };
}
