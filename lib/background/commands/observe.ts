import type { Observation } from "@/lib/core/event/observation";
import { pauseAt } from "@/lib/core/pause";
import type { ShownPage } from "@/lib/core/process/decide";
import { expireCases } from "@/lib/core/process/abandon";
import { decide } from "@/lib/core/process/decide";
import type { PageCalls } from "@/lib/messages/page";
import { lookOf, noteLook } from "../anchors/note-look";
import { appendDecision } from "../append-decision";
import type { Command, FrameSender, Services } from "../context";
import { comparedBy, ledgerBriefFor } from "../parallel/ledger-brief";
import { languageFor, planFor } from "../plan";
import { overlayLabels } from "../overlay-labels";
import { shownPages } from "../shown-pages";
import { editionsOf, readSituation, situationOf } from "../situation";
import type { Situation } from "../situation";
import { NO_TAB } from "@/lib/core/process/find-run";
import { newTabState } from "@/lib/core/process/tab-state";
import type { TabRow } from "../store/database";
import { isStored, markStored, splitObservationId } from "../store/sessions";
import type { Known, Unit } from "../store/unit";
import { ViewRows } from "../store/view-rows";

interface Resolved {
  readonly observation: Observation;
  readonly shown: readonly ShownPage[];
}

/**
 * A frame tells what it saw: parse (done) → store what follows from it → answer with what to watch
 * next. The answer is the acknowledgement: what it covers is on disk.
 */
export const observe: Command<PageCalls, "observe", FrameSender> = async (
  { url, observations, wantsOverlay, hasLocator, hasLedger },
  services,
  sender,
) => {
  const now = services.clock.now();
  const { here, resolved } = await services.store.read(async (_database, known) => ({
    here: await shownPages(known, url),
    resolved: await Promise.all(
      observations.map(async (observation) => ({
        // A page's clock is this computer's, but a page may lie: nothing happens in the future.
        observation: { ...observation, at: Math.min(observation.at, now) },
        shown: await shownAt(known, observation),
      })),
    ),
  }));

  const asked = [...here, ...resolved.flatMap(({ shown }) => shown)];
  const { changed, ...situation } =
    resolved.length > 0
      ? await services.store.commit((unit) => storeAll(unit, services, sender, resolved, asked))
      : await services.store.read(async (database) => {
          const views = await ViewRows.load(database);
          const now = await readSituation(database, views, sender.tab, asked);
          return { ...now, changed: false };
        });
  if (changed) void services.notify.tab(sender.tab, { notice: "plan-changed" });

  return services.store.read(async (_database, known) => {
    const plan = planFor(known, services, seenFrom(sender, situation, here), here, url);
    const isCovered =
      here.length > 0 || plan.awaited.length > 0 || plan.prompt !== null || wantsOverlay;
    // An old tool gets one line, never the panel.
    const isAsked = plan.fallbacks.length > 0;
    const language = languageFor(known, services);
    // Pages that no step names are spared it.
    const compared = comparedBy(ledgerBriefFor(known, services, here));
    if (compared && !hasLedger) services.addLedger(sender);
    const isNamed = compared || plan.watches.length + plan.anchors.length > 0;
    if (!hasLocator && isNamed) services.addLocator(sender);
    return {
      plan,
      shown: here,
      compared,
      overlay:
        isCovered || isAsked
          ? {
              labels: overlayLabels(language),
              language,
              panel: isCovered ? known.panel : { ...known.panel, open: false },
              colorScheme: known.profile.colorScheme,
              mark: known.identity.mark,
            }
          : null,
    };
  });
};

/** What waited on disk comes without its address, but with the pages that it was. */
async function shownAt(known: Known, observation: Observation): Promise<readonly ShownPage[]> {
  if (!("url" in observation)) return [];
  if (observation.url === "" && "shown" in observation) return observation.shown ?? [];
  return shownPages(known, observation.url);
}

interface Outcome extends Situation {
  /** Something changed that other frames of the tab should know of. */
  readonly changed: boolean;
}

async function storeAll(
  unit: Unit,
  services: Services,
  sender: FrameSender,
  resolved: readonly Resolved[],
  asked: readonly ShownPage[],
): Promise<Outcome> {
  const { database, views } = unit;
  const situation = await readSituation(database, views, sender.tab, asked);
  let { tab, unclaimed, looks } = situation;
  let changed = false;
  for (const { session, items } of bySession(resolved)) {
    const known = await database.sessions.get(session);
    // Tabs that are closed have nothing in common.
    if (sender.tab === NO_TAB) tab = { ...newTabState(NO_TAB), frames: {} };
    let row = known ?? { session, upTo: 0, beyond: [], at: 0 };
    for (const { n, item } of items) {
      if (isStored(row, n)) continue;
      row = markStored(row, n, services.clock.now());
      const next = storeOne(
        unit,
        services,
        sender,
        situationOf(views, tab, { unclaimed, looks }),
        item,
      );
      ({ tab, unclaimed, looks } = next);
      changed ||= next.changed;
      // No await where nothing is awaited: a hundred between two uses of the database end its transaction.
      if (item.observation.kind === "anchor-looked") await noteWhatWasFound(unit, services, item);
    }
    if (row !== known) await database.sessions.put(row);
  }
  if (tab !== situation.tab && sender.tab !== NO_TAB) await database.tabs.put(tab);
  if (unclaimed !== situation.unclaimed || looks !== situation.looks) {
    await database.tabs.put({ ...newTabState(NO_TAB), frames: {}, unclaimed, looks });
  }
  return { ...situationOf(views, tab, { unclaimed, looks }), changed };
}

function storeOne(
  unit: Unit,
  services: Services,
  sender: FrameSender,
  { tab, unclaimed, looks }: Situation,
  { observation, shown }: Resolved,
): Pick<Outcome, "tab" | "unclaimed" | "looks" | "changed"> {
  const { playbook, profile } = unit.known;
  const isEntered = observation.kind === "page-entered";
  const next = isEntered ? { ...tab, frames: framesAfter(tab, sender.frame, shown) } : tab;
  // Nothing is recorded before the person was told what is, and answered; and nothing of a pause.
  const isPaused = pauseAt(profile.pause, observation.at) !== null;
  if (!playbook || !profile.introduced || isPaused)
    return { tab: next, unclaimed, looks, changed: false };

  const editions = editionsOf(unit.known, playbook);
  const utcOffsetMinutes = services.clock.utcOffsetMinutes();
  const board = unit.views.openCases;
  const expired = expireCases(editions, board, observation.at, utcOffsetMinutes);
  unit.append(`${observation.id}/expired`, observation.at, expired);

  const decision = decide(
    {
      ...situationOf(unit.views, next, { unclaimed, looks }),
      editions,
      department: profile.department,
      newCaseId: services.newId,
      utcOffsetMinutes,
    },
    isEntered && isPartOfPage(tab, sender.frame, shown)
      ? { ...observation, how: "stayed" }
      : observation,
    shown,
  );
  appendDecision(unit, observation.id, observation.at, decision);
  return {
    tab: { ...next, ...decision.tab },
    unclaimed: decision.unclaimed,
    looks: decision.looks,
    changed: decision.events.some(({ type }) => type !== "PromptShown") || decision.looks !== looks,
  };
}

/** How the playbook's controls are found is no work of anybody's, but kept by the same promise. */
async function noteWhatWasFound(
  unit: Unit,
  services: Services,
  { observation, shown }: Resolved,
): Promise<void> {
  const { playbook, profile } = unit.known;
  if (observation.kind !== "anchor-looked" || !playbook || !profile.introduced) return;
  if (pauseAt(profile.pause, observation.at)) return;
  const look = lookOf(playbook, observation, shown);
  if (look) await noteLook(unit, services, observation.id, look);
}

function bySession(resolved: readonly Resolved[]) {
  const groups = new Map<string, { n: number; item: Resolved }[]>();
  for (const item of resolved) {
    const { session, n } = splitObservationId(item.observation.id);
    groups.set(session, [...(groups.get(session) ?? []), { n, item }]);
  }
  return [...groups].map(([session, items]) => ({ session, items }));
}

/** An editor or a widget that a page loads into a frame is no place that the person goes to. */
function isPartOfPage(tab: TabRow, frame: number, shown: readonly ShownPage[]): boolean {
  return frame !== 0 && shown.length === 0 && (tab.frames[frame] ?? []).length === 0;
}

/** What is said in the corner of the window about a record that was left is not said in every frame. */
function seenFrom(
  { frame }: FrameSender,
  situation: Situation,
  here: readonly ShownPage[],
): Situation {
  if (frame === 0 || here.length > 0) return situation;
  return { ...situation, tab: { ...situation.tab, left: null } };
}

/** When the top frame goes elsewhere, the frames that stood in it are gone. */
function framesAfter(tab: TabRow, frame: number, shown: readonly ShownPage[]): TabRow["frames"] {
  return { ...(frame === 0 ? {} : tab.frames), [frame]: shown };
}
