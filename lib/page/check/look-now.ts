/** Looks for anchors on the page as it is now: exactly first, then by likeness. */
import type { AnchorState } from "@/lib/core/anchor/anchor-ref";
import type { Descriptor } from "@/lib/core/anchor/descriptor";
import { find, rank } from "@/lib/core/anchor/find";
import { healed } from "@/lib/core/anchor/healed";
import type { PageView } from "@/lib/core/anchor/page-view";
import { viewPageInSteps } from "@/lib/core/anchor/page-view";
import { describeWithout } from "@/lib/core/anchor/without-data";
import type { CustomerData } from "@/lib/core/anchor/without-data";
import type { AnchorToCheck } from "@/lib/messages/notices";
import { customerData } from "../locate/customer-data";
import { locateAllExactly } from "../locate/exact";
import { findShadowRoots } from "../locate/nodes";
import type { PageFacts } from "../locate/read-facts";
import { readFacts } from "../locate/read-facts";
import { runInSlices } from "../locate/slices";
import { isUnchanged } from "../locate/unchanged";
import type { Root } from "../watch/dom";
import { locateAll } from "../watch/locate";

export interface Seen {
  readonly n: number;
  readonly state: AnchorState;
  /** 0 to 1, two decimals. */
  readonly confidence?: number;
  readonly healed?: Descriptor;
  /** The element, or those that come into question. */
  readonly elements: readonly Element[];
}

/** So many are shown where none is surely the one, and only from this probability on. */
const MAX_CANDIDATES = 3;
const LIKELY = 0.1;

/** @param isOurs whether Handrail has put an element into the page */
export async function lookNow(
  asked: readonly AnchorToCheck[],
  isOurs: (element: Element) => boolean,
  signal: AbortSignal,
): Promise<{ readonly seen: readonly Seen[]; readonly roots: readonly Root[] }> {
  const seen: Seen[] = [];
  const roots: Root[] = [document];
  await runInSlices(lookInSteps(asked, isOurs, roots, seen), signal);
  return { seen: seen.sort((a, b) => a.n - b.n), roots };
}

function* lookInSteps(
  asked: readonly AnchorToCheck[],
  isOurs: (element: Element) => boolean,
  roots: Root[],
  seen: Seen[],
): Generator<void, void> {
  roots.push(...(yield* findShadowRoots(roots, isOurs)));
  const located = yield* locateAllExactly(
    asked.map(({ anchor }) => anchor),
    roots,
  );
  const left: [number, Descriptor][] = [];
  for (const { n, anchor } of asked) {
    const found = located.get(anchor) ?? "absent";
    if (found instanceof Element) seen.push({ n, state: "exact", elements: [found] });
    else if (anchor.descriptor) left.push([n, anchor.descriptor]);
    else if (found === "absent") seen.push({ n, state: "missing", elements: [] });
    else {
      const elements = locateAll(anchor, roots).slice(0, MAX_CANDIDATES);
      seen.push({ n, state: "unsure", elements });
    }
  }
  if (left.length === 0) return;
  const page = yield* readFacts(isOurs);
  const view = yield* viewPageInSteps(page.facts);
  const data = yield* customerData(view, page.elements, location.href);
  for (const [n, descriptor] of left) {
    yield;
    seen.push({ n, ...judge(descriptor, view, page, data) });
  }
}

function judge(
  descriptor: Descriptor,
  view: PageView,
  { elements }: PageFacts,
  data: CustomerData,
): Omit<Seen, "n"> {
  const finding = find(descriptor, view);
  if (finding === "absent") return { state: "missing", elements: [] };
  if (finding === "unsure") {
    const likely = rank(descriptor, view).matches.filter(({ confidence }) => confidence >= LIKELY);
    const found = likely.slice(0, MAX_CANDIDATES).flatMap(({ index }) => elements[index] ?? []);
    return { state: "unsure", confidence: rounded(likely[0]?.confidence ?? 0), elements: found };
  }
  const element = elements[finding.index];
  if (!element) return { state: "missing", elements: [] };
  const fresh = describeWithout(data, view, finding.index);
  if (isUnchanged(descriptor, fresh)) return { state: "exact", elements: [element] };
  const confidence = rounded(finding.confidence);
  return { state: "healed", confidence, healed: healed(descriptor, fresh), elements: [element] };
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
