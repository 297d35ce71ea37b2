/** What the bench runs in the content script's world: the code of the locator, asked piece by piece. */
import type { Descriptor } from "@/lib/core/anchor/descriptor";
import { find } from "@/lib/core/anchor/find";
import { viewPageInSteps } from "@/lib/core/anchor/page-view";
import type { PageView } from "@/lib/core/anchor/page-view";
import { describeWithout } from "@/lib/core/anchor/without-data";
import { customerData } from "@/lib/page/locate/customer-data";
import type { PageFacts } from "@/lib/page/locate/read-facts";
import { readFacts } from "@/lib/page/locate/read-facts";

interface Index {
  readonly page: PageFacts;
  readonly view: PageView;
  /** What reading and deriving cost, in ms, and the longest step of either. */
  readonly readMs: number;
  readonly viewMs: number;
  readonly maxStepMs: number;
}

export function index(): Index {
  const reading = run(readFacts(() => false));
  const viewing = run(viewPageInSteps(reading.value.facts));
  return {
    page: reading.value,
    view: viewing.value,
    readMs: reading.ms,
    viewMs: viewing.ms,
    maxStepMs: Math.max(reading.maxStepMs, viewing.maxStepMs),
  };
}

/** Descriptors of everything marked `data-target`, by that name. */
export function describeTargets(): Record<string, Descriptor> {
  const { page, view } = index();
  const data = run(customerData(view, page.elements, location.href)).value;
  return Object.fromEntries(
    page.elements.flatMap((element, at) => {
      const name = element.getAttribute("data-target");
      return name === null ? [] : [[name, describeWithout(data, view, at)]];
    }),
  );
}

/** @returns for each descriptor, what was found there (its `data-target`) and what that cost in ms. */
export function findTargets({ page, view }: Index, descriptors: Record<string, Descriptor>) {
  return Object.entries(descriptors).map(([name, descriptor]) => {
    const start = performance.now();
    const finding = find(descriptor, view);
    const ms = performance.now() - start;
    const found =
      typeof finding === "string"
        ? finding
        : page.elements[finding.index]?.getAttribute("data-target");
    return { name, found, ms };
  });
}

/** What it costs a page when one change is recorded by an observer, in ms. */
export function recordMs(): number {
  const box = document.createElement("div");
  const change = (count: number) => {
    const start = performance.now();
    for (let at = 0; at < count; at++) box.setAttribute("class", String(at));
    return performance.now() - start;
  };
  const COUNT = 20_000;
  change(COUNT);
  const without = change(COUNT);
  const observer = new MutationObserver(() => undefined);
  observer.observe(box, { attributes: true, subtree: true });
  const observed = change(COUNT);
  observer.disconnect();
  return Math.max(0, observed - without) / COUNT;
}

function run<Value>(steps: Generator<void, Value>) {
  let maxStepMs = 0;
  const start = performance.now();
  let last = start;
  for (;;) {
    const step = steps.next();
    const now = performance.now();
    maxStepMs = Math.max(maxStepMs, now - last);
    last = now;
    if (step.done) return { value: step.value, ms: now - start, maxStepMs };
  }
}
