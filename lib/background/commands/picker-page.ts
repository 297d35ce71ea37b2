/** What the picker's frames ask and say. Only frames of the tab are heard, and only about its picking. */
import type { PageCalls } from "@/lib/messages/page";
import type { Command, FrameSender } from "../context";
import { CommandError } from "../context";
import { descriptorOf, looked, took } from "../picker/pick";
import type { Pick } from "../picker/pick";
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
      const step = pick.anchor && stepOf(known.playbook, pick.anchor);
      return { ...brief, kind: "point" as const, task: step ? step.title[language] : null };
    }
    if (!pick.result || !pick.look || pick.look.isAnswered) return null;
    return { ...brief, kind: "look" as const, descriptor: descriptorOf(pick.result) };
  });
};

export const pickerTook: Command<PageCalls, "pickerTook", FrameSender> = async (
  { pick: id, picked },
  { pickers, notify },
  { tab },
) => {
  await pickers.change(tab, (pick) => took(expected(pick, id, "picking"), picked));
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

/** A frame that speaks of another picking is an old one, or makes it up. */
function expected(pick: Pick | undefined, id: string, phase: Pick["phase"]): Pick {
  if (pick?.id !== id || pick.phase !== phase) throw new CommandError("denied");
  return pick;
}
