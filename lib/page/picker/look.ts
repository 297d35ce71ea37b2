/** Looks for what was picked on the page that stands here now, and points at it. */
import { findingOf } from "@/lib/core/anchor/assess";
import type { Descriptor } from "@/lib/core/anchor/descriptor";
import type { FindingKind } from "@/lib/core/anchor/judgement";
import type { Picked } from "@/lib/core/anchor/picked";
import type { PickerBrief } from "@/lib/messages/picker";
import { highlight } from "../overlay/highlight";
import type { Host } from "../overlay/host";
import { readPage } from "./page-reading";

/** A page just opened shows its form late. */
const PATIENCE_MS = 4000;
const AGAIN_MS = 500;

interface Best {
  readonly confidence: number;
  readonly finding: FindingKind;
  readonly picked: Picked;
}

export interface Looking {
  readonly brief: Extract<PickerBrief, { kind: "look" }>;
  /** Whether Handrail has put it into the page. */
  readonly isOurs: (element: Element) => boolean;
  readonly host: () => Host;
  /** @returns whether to point at it. */
  readonly tell: (best: Best | null) => Promise<boolean>;
  readonly signal: AbortSignal;
}

export async function look({ brief, isOurs, host, tell, signal }: Looking): Promise<void> {
  const { descriptor, labels } = brief;
  const until = performance.now() + PATIENCE_MS;
  let found = likeliest(descriptor, isOurs);
  while (found?.best.finding !== "found" && performance.now() < until && !signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    found = likeliest(descriptor, isOurs);
  }
  if (signal.aborted) return;
  const isMeant = await tell(found?.best ?? null);
  if (isMeant && found && !signal.aborted) {
    highlight(host().root, found.element, labels.page.here, signal);
  }
}

function likeliest(
  descriptor: Descriptor,
  isOurs: (element: Element) => boolean,
): { readonly element: Element; readonly best: Best } | null {
  const page = readPage(isOurs);
  const match = page.best(descriptor);
  const picked = match && page.pick(match.element);
  if (!match || !picked) return null;
  const confidence = Math.min(1, match.confidence);
  return { element: match.element, best: { confidence, finding: findingOf(confidence), picked } };
}
