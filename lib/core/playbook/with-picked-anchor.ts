/** A playbook in which a person has shown where something is. */
import type { AnchorRef } from "../anchor/anchor-ref";
import { combine } from "../anchor/combine";
import type { Descriptor } from "../anchor/descriptor";
import { MAX_TEXT } from "../anchor/descriptor";
import { isControl } from "../anchor/kind";
import { plain } from "../anchor/words";
import { withSuggestions } from "../anchor-health/accept";
import { isSamePlace, placedAnchors } from "../anchor-health/placed-anchor";
import type { Anchor } from "./anchor";
import type { Playbook } from "./playbook";

/** The anchor that is meant, or `null` where the playbook has none there. */
export function anchorAt(playbook: Playbook, ref: AnchorRef): Anchor | null {
  return placedAnchors(playbook).find((placed) => isSamePlace(placed, ref))?.anchor ?? null;
}

/**
 * The next version of the playbook, or `null` where it has no such anchor. What was written by hand goes:
 * selectors come first when a control is looked for, so an old one that finds something else would win
 * over what the person has just shown.
 */
export function withPickedAnchor(
  playbook: Playbook,
  ref: AnchorRef,
  descriptor: Descriptor,
): Playbook | null {
  const old = anchorAt(playbook, ref);
  if (!old) return null;
  const named = withOldNames(old, descriptor);
  return withSuggestions(playbook, [{ ...ref, descriptor: named }]);
}

/** The anchor of a step that nobody has published yet, as the person has just shown it. */
export function pickedAnchor(old: Anchor, descriptor: Descriptor): Anchor {
  return { selectors: [], labels: [], descriptor: withOldNames(old, descriptor) };
}

/**
 * Labels written by hand are kept as words of the descriptor when one of them is a name that it has: the
 * others are then what it is called in other languages.
 */
function withOldNames({ labels }: Anchor, descriptor: Descriptor): Descriptor {
  const field = isControl(descriptor.kind) ? "labels" : "words";
  const known = descriptor[field] ?? [];
  const names = [...new Set(labels.map((label) => plain(label).slice(0, MAX_TEXT)))].filter(
    Boolean,
  );
  const isSame = names.some((name) => known.includes(name));
  return isSame ? combine([descriptor, { ...descriptor, [field]: names }]) : descriptor;
}
