/** What a page says about a control becomes a fact, and what was learned of a changed one a suggestion. */
import type { AnchorState } from "@/lib/core/anchor/anchor-ref";
import type { PlacedAnchor } from "@/lib/core/anchor-health/placed-anchor";
import { isSamePlace, placedAnchors } from "@/lib/core/anchor-health/placed-anchor";
import type { Look } from "@/lib/core/anchor-health/look";
import { tellsMore } from "@/lib/core/anchor-health/look";
import { dayOf } from "@/lib/core/day";
import type { Observation } from "@/lib/core/event/observation";
import type { Descriptor } from "@/lib/core/anchor/descriptor";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { ShownPage } from "@/lib/core/process/decide";
import type { AnchorDay } from "@/lib/core/projection/anchor-health";
import { anchorDayKey, anchorHealth, anchorKey } from "@/lib/core/projection/anchor-health";
import type { Services } from "../context";
import type { Unit } from "../store/unit";

/** One look at one anchor of the playbook. */
export interface NewLook {
  readonly placed: PlacedAnchor;
  readonly state: AnchorState;
  /** 0 to 1. */
  readonly confidence?: number | undefined;
  readonly healed?: Descriptor | undefined;
  readonly at: number;
  /** A person who checks a page again and again does not make a miss graver: it counts once a day. */
  readonly isCheck?: boolean;
}

/** @returns the look that a page tells of, or `null` when the playbook names no such control on its page. */
export function lookOf(
  playbook: Playbook,
  observation: Extract<Observation, { kind: "anchor-looked" }>,
  shown: readonly ShownPage[],
): NewLook | null {
  const placed = placedAnchors(playbook).find((each) => isSamePlace(each, observation));
  const isHere = shown.some(({ page }) => page === placed?.page);
  return placed && isHere ? { ...observation, placed } : null;
}

/**
 * Notes what is news about an anchor. Call it inside a commit.
 *
 * @param cause makes the fact's id.
 */
export async function noteLook(
  unit: Unit,
  { clock }: Services,
  cause: string,
  look: NewLook,
): Promise<void> {
  const { playbook } = unit.known;
  if (!playbook) return;
  const { placed, state, confidence, at } = look;
  const { process, step, part, page, fingerprint: anchor } = placed;
  const day = dayOf(at, clock.utcOffsetMinutes());
  const today = await looksOf(unit, day, anchorKey({ ...placed, anchor }));
  if (look.isCheck ? tellsMore(today, state, 1) : tellsMore(today, state)) {
    const { id, version } = playbook;
    const data = { playbook: { id, version }, process, step, part, page, anchor, state };
    unit.append(cause, at, [
      {
        type: "AnchorLooked",
        data: { ...data, ...(confidence !== undefined && { confidence }) },
      },
    ]);
  }
  if (look.healed) await suggest(unit, look, look.healed);
}

/** What this browser has noted of the anchor that day, also earlier in this transaction. */
async function looksOf(unit: Unit, day: string, key: string): Promise<readonly Look[]> {
  await unit.views.write();
  const { device } = unit.known.identity;
  const place = [anchorHealth.name, anchorDayKey({ day, device })] as [string, string];
  const row = (await unit.database.views.get(place))?.row as AnchorDay | undefined;
  return row?.anchors[key] ?? [];
}

async function suggest(
  { database: { suggestions } }: Unit,
  { placed: { watch, part, fingerprint }, confidence = 0, at }: NewLook,
  descriptor: Descriptor,
): Promise<void> {
  const before = await suggestions.get([watch, part]);
  const isSameAnchor = before?.anchor === fingerprint;
  if (isSameAnchor && before.at > at) return;
  // What a person dismissed stays so until the playbook says something else about this control.
  const dismissed = isSameAnchor && before.dismissed;
  await suggestions.put({
    watch,
    part,
    anchor: fingerprint,
    descriptor,
    confidence,
    at,
    dismissed,
  });
}
