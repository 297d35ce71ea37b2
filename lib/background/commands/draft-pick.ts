/**
 * A control is shown in the CRM for a step that is still being written: what was understood goes into the
 * draft in the console, and nothing into the published playbook.
 */
import { browser } from "wxt/browser";
import type { AdminCalls } from "@/lib/messages/admin";
import type { PanelCalls } from "@/lib/messages/panel";
import type { Command, FrameSender, Services } from "../context";
import { CommandError } from "../context";
import { newTabOf, openTabsAt, showConsole, showTab } from "../crm-tab";
import { descriptorOf, explanationOf } from "../picker/pick";
import type { Pick } from "../picker/pick";
import { requireRole } from "../picker/require-role";
import { beginPick, endPick } from "../picker/start";
import { languageFor } from "../plan";
import { findPage, isGrantedAnywhere } from "../preview/find-page";

type AdminCommand<Name extends keyof AdminCalls> = Command<AdminCalls, Name, null>;

/** In the tab that shows the step's page, else in the site's tab that was used last, else in a new one. */
export const pickForDraft: AdminCommand<"pickForDraft"> = async (request, services) => {
  const { draft: id, anchor, title, page, sites } = request;
  const site = sites.find(({ pages }) => pages.some((each) => each.id === page));
  if (!site) throw new CommandError("not-found");
  const target = { id, title, page, sites, seenOn: null, isTaken: false };
  // One at a time: whoever points for another step does not go on with the one before it.
  await endPicksOf(services, id);

  const tabs = await openTabsAt(site.origins);
  const place = await findPage(services, tabs, page, sites);
  const tab = place?.tab ?? tabs[0];
  if (tab) {
    await beginPick(services, tab.id, anchor, target);
    await showTab(tab);
    await services.pickers.start(tab.id);
    return { outcome: "started", tab: tab.id, isThere: place !== null };
  }
  if (!(await isGrantedAnywhere(services, site))) {
    const language = await services.store.read(async (_database, known) =>
      languageFor(known, services),
    );
    return { outcome: "not-granted", site: site.name[language] };
  }
  const opened = await newTabOf(site);
  if (opened === null) return { outcome: "no-tab" };
  // The panel there starts the picker once the page has loaded.
  await beginPick(services, opened, anchor, target);
  return { outcome: "opened", tab: opened };
};

export const draftPick: AdminCommand<"draftPick"> = async ({ draft, tab }, { pickers }) => {
  const [found] = (await pickers.all()).filter(([, pick]) => isFor(pick, draft));
  if (found) {
    const [at, pick] = found;
    const state = pick.draft?.isTaken ? "taken" : pick.phase;
    return { state, tab: at, anchor: pick.anchor };
  }
  if (tab === null) return { state: "none", tab, anchor: null };
  const isOpen = await browser.tabs.get(tab).then(
    () => true,
    () => false,
  );
  return { state: isOpen ? "cancelled" : "closed", tab, anchor: null };
};

export const claimDraftPick: AdminCommand<"claimDraftPick"> = async ({ draft }, services) => {
  const { pickers, notify } = services;
  const claimed: Pick[] = [];
  for (const [tab] of await pickers.all()) {
    await pickers.change(tab, (pick) => {
      if (!pick || !isFor(pick, draft) || !pick.draft?.isTaken) return pick;
      claimed.push(pick);
      return undefined;
    });
  }
  const [pick] = claimed;
  if (!pick?.result || !pick.anchor || !pick.draft) return null;
  notify.views();
  return {
    anchor: pick.anchor,
    descriptor: descriptorOf(pick.result),
    explanation: explanationOf(pick.result),
    seenOn: pick.draft.seenOn,
  };
};

export const endDraftPick: AdminCommand<"endDraftPick"> = async ({ draft }, services) => {
  await endPicksOf(services, draft);
  return null;
};

export const takePick: Command<PanelCalls, "takePick", FrameSender> = async (
  _request,
  services,
  { tab },
) => {
  await requireRole(services, "key-user");
  const pick = await services.pickers.change(tab, (known) =>
    known?.draft && known.result ? { ...known, draft: { ...known.draft, isTaken: true } } : known,
  );
  if (!pick?.draft?.isTaken) throw new CommandError("not-found");
  services.notify.views();
  await showConsole(`#/drafts?${new URLSearchParams({ id: pick.draft.id }).toString()}`);
  return null;
};

function isFor(pick: Pick, draft: string): boolean {
  return pick.draft?.id === draft;
}

async function endPicksOf(services: Services, draft: string): Promise<void> {
  for (const [tab, pick] of await services.pickers.all()) {
    if (isFor(pick, draft)) await endPick(services, tab);
  }
}
