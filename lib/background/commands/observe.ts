import type { Observation } from "@/lib/core/event/observation";
import type { ShownPage } from "@/lib/core/process/decide";
import { decide, expireCases, SAVE_EVIDENCE_MS } from "@/lib/core/process/decide";
import type { PageCalls } from "@/lib/messages/page";
import { lookOf, noteLook } from "../anchors/note-look";
import type { Command, FrameSender, Services } from "../context";
import { languageFor, planFor } from "../plan";
import type { Situation } from "../plan";
import { overlayLabels } from "../overlay-labels";
import { shownPages } from "../shown-pages";
import type { HandrailDatabase, TabRow } from "../store/database";
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
  { url, observations, wantsOverlay, hasLocator },
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

  const { changed, ...situation } =
    resolved.length > 0
      ? await services.store.commit((unit) => storeAll(unit, services, sender, resolved))
      : await services.store.read((database) => readSituation(database, sender));
  if (changed) void services.notify.tab(sender.tab, { notice: "plan-changed" });

  return services.store.read(async (_database, known) => {
    const pendingSaves = situation.pendingSaves.filter(({ at }) => now - at < SAVE_EVIDENCE_MS);
    const isCovered = here.length > 0 || pendingSaves.length > 0 || wantsOverlay;
    const language = languageFor(known, services);
    const plan = planFor(known, services, { ...situation, pendingSaves }, here);
    // Pages that no step names are spared it.
    if (!hasLocator && plan.watches.length + plan.anchors.length > 0) services.addLocator(sender);
    return {
      plan,
      shown: here,
      overlay: isCovered
        ? {
            labels: overlayLabels(language),
            language,
            panel: known.panel,
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

async function readSituation(database: HandrailDatabase, { tab }: FrameSender): Promise<Outcome> {
  const { openCases: board, promptAnswers: prompts } = await ViewRows.load(database);
  const pendingSaves = (await database.tabs.get(tab))?.pendingSaves ?? [];
  return { board, prompts, pendingSaves, changed: false };
}

async function storeAll(
  unit: Unit,
  services: Services,
  sender: FrameSender,
  resolved: readonly Resolved[],
): Promise<Outcome> {
  const { database } = unit;
  const before = (await database.tabs.get(sender.tab)) ?? emptyTab(sender.tab);
  let tab = before;
  let changed = false;
  for (const { session, items } of bySession(resolved)) {
    const known = await database.sessions.get(session);
    let row = known ?? { session, upTo: 0, beyond: [], at: 0 };
    for (const { n, item } of items) {
      if (isStored(row, n)) continue;
      row = markStored(row, n, services.clock.now());
      const next = storeOne(unit, services, sender, tab, item);
      tab = next.tab;
      changed ||= next.changed;
      // No await where nothing is awaited: a hundred between two uses of the database end its transaction.
      if (item.observation.kind === "anchor-looked") await noteWhatWasFound(unit, services, item);
    }
    if (row !== known) await database.sessions.put(row);
  }
  if (tab !== before) await database.tabs.put(tab);
  const { openCases: board, promptAnswers: prompts } = unit.views;
  return { board, prompts, pendingSaves: tab.pendingSaves, changed };
}

function storeOne(
  unit: Unit,
  services: Services,
  sender: FrameSender,
  tab: TabRow,
  { observation, shown }: Resolved,
): { tab: TabRow; changed: boolean } {
  const { playbook, profile } = unit.known;
  const next =
    observation.kind === "page-entered"
      ? { ...tab, frames: framesAfter(tab, sender.frame, shown) }
      : tab;
  // Nothing is recorded before the person was told what is, and answered.
  if (!playbook || !profile.introduced) return { tab: next, changed: false };

  const expired = expireCases(playbook, unit.views.openCases, observation.at);
  unit.append(`${observation.id}/expired`, observation.at, expired);

  const { events, pendingSaves } = decide(
    {
      playbook,
      department: profile.department,
      board: unit.views.openCases,
      prompts: unit.views.promptAnswers,
      pendingSaves: tab.pendingSaves,
      newCaseId: services.newId,
    },
    observation,
    shown,
  );
  unit.append(observation.id, observation.at, events);
  return {
    tab: { ...next, pendingSaves },
    changed: events.some(({ type }) => type !== "PromptShown"),
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
  const look = lookOf(playbook, observation, shown);
  if (look) await noteLook(unit, services, observation.id, look);
}

function emptyTab(tab: number): TabRow {
  return { tab, frames: {}, pendingSaves: [] };
}

function bySession(resolved: readonly Resolved[]) {
  const groups = new Map<string, { n: number; item: Resolved }[]>();
  for (const item of resolved) {
    const { session, n } = splitObservationId(item.observation.id);
    groups.set(session, [...(groups.get(session) ?? []), { n, item }]);
  }
  return [...groups].map(([session, items]) => ({ session, items }));
}

/** When the top frame goes elsewhere, the frames that stood in it are gone. */
function framesAfter(tab: TabRow, frame: number, shown: readonly ShownPage[]): TabRow["frames"] {
  return { ...(frame === 0 ? {} : tab.frames), [frame]: shown };
}
