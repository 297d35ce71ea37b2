import { isSamePlace, placedAnchors } from "@/lib/core/anchor-health/placed-anchor";
import { withSuggestions } from "@/lib/core/anchor-health/accept";
import { anchorHealthReport, firstDay } from "@/lib/core/anchor-health/report";
import { dayOf } from "@/lib/core/day";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { anchorHealth as anchorHealthProjection } from "@/lib/core/projection/anchor-health";
import type { AdminCalls } from "@/lib/messages/admin";
import { nextVersionIn } from "./playbook";
import type { Command } from "../context";
import { CommandError } from "../context";
import type { HandrailDatabase, SuggestionRow } from "../store/database";
import { readView } from "../store/projector";

export const anchorHealth: Command<AdminCalls, "anchorHealth", null> = (
  _request,
  { store, clock },
) =>
  store.read(async (database, { playbook }) => {
    if (!playbook) return { report: null, suggestions: [] };
    const today = dayOf(clock.now(), clock.utcOffsetMinutes());
    const rows = await readView(database, anchorHealthProjection, firstDay(today));
    const suggestions = await suggestionsFor(database, playbook);
    return {
      report: anchorHealthReport(rows, playbook, today),
      suggestions: suggestions.map(({ watch, part, confidence, dismissed }) => ({
        watch,
        part,
        confidence,
        dismissed,
      })),
    };
  });

export const suggestedPlaybook: Command<AdminCalls, "suggestedPlaybook", null> = (
  { anchors },
  { store },
) =>
  store.read(async (database, { playbook }) => {
    const known = playbook ? await suggestionsFor(database, playbook) : [];
    const wanted = known.filter((each) => anchors.some((anchor) => isSamePlace(each, anchor)));
    // Published meanwhile, in another tab: what the person saw is no longer so.
    if (!playbook || wanted.length < anchors.length) throw new CommandError("not-found");
    const version = await nextVersionIn(database, playbook);
    return { ...withSuggestions(playbook, wanted), version };
  });

export const dismissSuggestion: Command<AdminCalls, "dismissSuggestion", null> = async (
  { watch, part, dismissed },
  { store },
) => {
  await store.commit(({ database }) => database.suggestions.update([watch, part], { dismissed }));
  return null;
};

/** Those that are about an anchor as the playbook in force has it. */
async function suggestionsFor(
  { suggestions }: HandrailDatabase,
  playbook: Playbook,
): Promise<SuggestionRow[]> {
  const anchors = placedAnchors(playbook);
  const rows = await suggestions.toArray();
  return rows.filter((row) =>
    anchors.some((placed) => isSamePlace(placed, row) && placed.fingerprint === row.anchor),
  );
}
