/** What the picker's frames ask and say. Only frames of the tab are heard, and only about its picking. */
import { matchPages } from "@/lib/core/playbook/site";
import type { PageCalls } from "@/lib/messages/page";
import type { Command, FrameSender, Services } from "../context";
import { CommandError } from "../context";
import { descriptorOf, looked, took } from "../picker/pick";
import type { DraftTarget, Pick } from "../picker/pick";
import { pickerLabels } from "../picker/picker-labels";
import { endPick } from "../picker/start";
import { stepOf } from "../picker/step-of";
import { languageFor } from "../plan";

export const pickerBrief: Command<PageCalls, "pickerBrief", FrameSender> = async (
  _request,
  services,
  { tab },
) => {
  const pick = await services.pickers.read(tab);
  if (!pick) return null;
  return services.store.read(async (_database, known) => {
    const language = languageFor(known, services);
    const brief = {
      pick: pick.id,
      labels: pickerLabels(language),
      language,
      colorScheme: known.profile.colorScheme,
      mark: known.identity.mark,
      panel: known.panel,
    };
    if (pick.phase === "picking") {
      const step = pick.draft ? null : pick.anchor && stepOf(known.playbook, pick.anchor);
      const task = pick.draft?.title ?? step?.title[language] ?? null;
      return { ...brief, kind: "point" as const, task };
    }
    if (!pick.result || !pick.look || pick.look.isAnswered) return null;
    return { ...brief, kind: "look" as const, descriptor: descriptorOf(pick.result) };
  });
};

export const pickerTook: Command<PageCalls, "pickerTook", FrameSender> = async (
  { pick: id, picked },
  services,
  { tab, frame },
) => {
  const { pickers, notify } = services;
  const draft = (await pickers.read(tab))?.draft;
  const seenOn = draft ? await pageSeenIn(services, { tab, frame }, draft) : null;
  await pickers.change(tab, (pick) => {
    const taken = took(expected(pick, id, "picking"), picked);
    return { ...taken, draft: taken.draft && { ...taken.draft, seenOn } };
  });
  await pickers.tell(tab, { picker: "end", pick: id });
  notify.views();
  return null;
};

export const pickerLooked: Command<PageCalls, "pickerLooked", FrameSender> = async (
  { pick: id, best },
  { pickers, notify },
  { tab },
) => {
  let isBest = false;
  await pickers.change(tab, (pick) => {
    const known = expected(pick, id, "picked");
    if (!known.look || known.look.isIt !== null) throw new CommandError("denied");
    const next = looked(known, best);
    ({ isBest } = next);
    return next.pick;
  });
  notify.views();
  return isBest && best !== null && best.finding !== "absent";
};

export const pickerSays: Command<PageCalls, "pickerSays", FrameSender> = async (
  { pick: id, what },
  services,
  { tab },
) => {
  expected(await services.pickers.read(tab), id, "picking");
  if (what === "cancel") await endPick(services, tab);
  else await services.pickers.tell(tab, { picker: what, pick: id });
  return null;
};

/** Which of the draft's pages the frame shows: its own page where several could be meant. */
async function pageSeenIn(
  { previews }: Services,
  { tab, frame }: FrameSender,
  { page, sites }: DraftTarget,
): Promise<string | null> {
  const addresses = await previews.addresses(tab);
  const url = addresses.find((each) => each.frame === frame)?.url;
  const ids = url === undefined ? [] : matchPages(sites, url).map((match) => match.page.id);
  return ids.includes(page) ? page : (ids[0] ?? null);
}

/** A frame that speaks of another picking is an old one, or makes it up. */
function expected(pick: Pick | undefined, id: string, phase: Pick["phase"]): Pick {
  if (pick?.id !== id || pick.phase !== phase) throw new CommandError("denied");
  return pick;
}
