/**
 * Where the controls of the plan are now. Alone it finds what is exactly as the playbook says, in the
 * document itself; the locator, once it has arrived, finds more (lib/page/locate/).
 */
import type { Anchor } from "@/lib/core/playbook/anchor";
import type { PlannedAnchor } from "@/lib/core/process/watch-plan";
import type { LiveLocator, MakeLocator } from "../locate/live-locator";
import type { AnchorLook } from "../locate/visit";
import { locate, locateAll } from "./locate";
import type { Located } from "./locate";
import type { PageChanges } from "./page-change";
import { createPageChanges } from "./page-change";
import type { Roots } from "./roots";
import { createRoots } from "./roots";

export interface Finder {
  readonly roots: Roots;
  /** The one visible element that the anchor describes. */
  readonly find: (anchor: Anchor) => Located;
  /** All of them: evidence may be there several times. */
  readonly findAll: (anchor: Anchor) => Element[];
  /** Calls back when `find` may have another answer. */
  readonly onChange: PageChanges["on"];
}

export interface LearningFinder extends Finder {
  /** What the page's steps name now. */
  readonly plan: (anchors: readonly PlannedAnchor[]) => void;
  /** Another page is shown. */
  readonly renew: () => void;
  readonly hasLocator: () => boolean;
  readonly takeLocator: (make: MakeLocator) => void;
}

export function createFinder(options: {
  readonly report: (look: AnchorLook) => void;
  /** Attribute that marks what Handrail has put into the page. */
  readonly mark: () => string | undefined;
  readonly signal: AbortSignal;
}): LearningFinder {
  const { signal } = options;
  const roots = createRoots();
  const changes = createPageChanges(roots, signal);
  let locator: LiveLocator | null = null;
  let planned: readonly PlannedAnchor[] = [];
  return {
    roots,
    find: (anchor) => (locator ? locator.current(anchor) : locate(anchor, roots.all())),
    findAll: (anchor) => {
      const found = locateAll(anchor, roots.all());
      const similar = found.length === 0 && anchor.descriptor && locator?.current(anchor);
      return similar instanceof Element ? [similar] : found;
    },
    onChange: changes.on,
    plan: (anchors) => {
      planned = anchors;
      locator?.plan(planned);
    },
    renew: () => {
      changes.hurry();
      locator?.renew();
    },
    hasLocator: () => locator !== null,
    takeLocator: (make) => {
      if (locator || signal.aborted) return;
      locator = make({ ...options, roots, changes });
      locator.plan(planned);
    },
  };
}
