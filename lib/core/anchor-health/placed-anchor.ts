import type { AnchorRef } from "../anchor/anchor-ref";
import type { Anchor } from "../playbook/anchor";
import type { Playbook } from "../playbook/playbook";
import { controlsOf } from "../playbook/step-controls";
import { watchId } from "../process/watch-id";
import { fingerprint } from "../fingerprint";

/** An anchor of the playbook in force, and the page on which it is looked for. */
export interface PlacedAnchor extends AnchorRef {
  readonly process: string;
  readonly step: string;
  readonly page: string;
  readonly anchor: Anchor;
  /** See `fingerprint`. */
  readonly fingerprint: string;
}

/** Fingerprints cost some time, and every look of every page asks for them. */
const placedIn = new WeakMap<Playbook, readonly PlacedAnchor[]>();

/** Every anchor whose health is followed, in the order of the playbook. */
export function placedAnchors(playbook: Playbook): readonly PlacedAnchor[] {
  const known = placedIn.get(playbook);
  if (known) return known;
  const placed = place(playbook);
  placedIn.set(playbook, placed);
  return placed;
}

function place(playbook: Playbook): PlacedAnchor[] {
  return playbook.processes.flatMap((process) =>
    process.steps.flatMap((step) =>
      controlsOf(step).map(({ part, anchor }) => ({
        watch: watchId(process.id, step.id),
        part,
        process: process.id,
        step: step.id,
        page: step.page,
        anchor,
        fingerprint: fingerprint(anchor),
      })),
    ),
  );
}

/** Whether both name the same place in a playbook. */
export function isSamePlace(one: AnchorRef, other: AnchorRef): boolean {
  return one.watch === other.watch && one.part === other.part;
}
