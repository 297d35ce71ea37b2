/** What the panel asks while a person shows Handrail where something is. */
import { storedTexts } from "@/lib/core/anchor/stored-texts";
import type { PanelCalls } from "@/lib/messages/panel";
import type { PickView } from "@/lib/messages/picker";
import type { Command, FrameSender, Services } from "../context";
import { CommandError } from "../context";
import { answered, descriptorOf, withoutText } from "../picker/pick";
import type { Pick } from "../picker/pick";
import { hasRole, requireRole } from "../picker/require-role";
import { beginPick, endPick as end } from "../picker/start";
import { stepOf } from "../picker/step-of";
import { languageFor } from "../plan";

type PanelCommand<Name extends keyof PanelCalls> = Command<PanelCalls, Name, FrameSender>;

export const pick: PanelCommand<"pick"> = async (_request, services, { tab }) => {
  const known = await services.pickers.read(tab);
  if (!known || known.draft?.isTaken || !(await hasRole(services.store, "key-user"))) return null;
  const { phase, published } = known;
  return {
    phase,
    target: await targetOf(known, services),
    result: resultOf(known),
    look: lookOf(known),
    mayPublish: await hasRole(services.store, "admin"),
    nextVersion: await services.store.read(
      async (_database, { playbook }) => (playbook?.version ?? 0) + 1,
    ),
    published: published && { version: published.version, before: published.before },
  };
};

export const startPick: PanelCommand<"startPick"> = async ({ anchor }, services, { tab }) => {
  await requireRole(services, "key-user");
  await startIn(services, tab, anchor, null);
  return null;
};

export const pickAgain: PanelCommand<"pickAgain"> = async (_request, services, { tab }) => {
  await requireRole(services, "key-user");
  const known = await services.pickers.read(tab);
  if (!known) throw new CommandError("not-found");
  await startIn(services, tab, known.anchor, known.draft);
  return null;
};

export const resumePick: PanelCommand<"resumePick"> = async (_request, { pickers }, { tab }) => {
  if ((await pickers.read(tab))?.phase === "picking") await pickers.start(tab);
  return null;
};

export const endPick: PanelCommand<"endPick"> = async (_request, services, { tab }) => {
  await end(services, tab);
  return null;
};

export const lookForPick: PanelCommand<"lookForPick"> = async (_request, services, { tab }) => {
  const { pickers, notify } = services;
  await pickers.change(tab, (known) => {
    if (!known?.result) throw new CommandError("not-found");
    return { ...known, look: { best: null, isAnswered: false, isIt: null } };
  });
  notify.views();
  if (!(await pickers.start(tab))) throw new CommandError("not-found");
  return null;
};

export const answerLook: PanelCommand<"answerLook"> = async ({ isIt }, services, { tab }) => {
  const known = await services.pickers.change(tab, (before) => before && answered(before, isIt));
  if (!known) throw new CommandError("not-found");
  services.notify.views();
  return null;
};

export const dropPickText: PanelCommand<"dropPickText"> = async ({ text }, services, { tab }) => {
  const known = await services.pickers.change(tab, (before) => before && withoutText(before, text));
  if (!known) throw new CommandError("not-found");
  services.notify.views();
  return null;
};

async function startIn(
  services: Services,
  tab: number,
  anchor: Pick["anchor"],
  draft: Pick["draft"],
): Promise<void> {
  await beginPick(services, tab, anchor, draft);
  if (await services.pickers.start(tab)) return;
  await end(services, tab);
  throw new CommandError("not-found");
}

function targetOf({ anchor, draft }: Pick, services: Services): Promise<PickView["target"]> {
  return services.store.read(async (_database, known) => {
    const step = anchor && !draft ? stepOf(known.playbook, anchor) : null;
    const title = draft?.title ?? step?.title[languageFor(known, services)];
    if (!anchor || title === undefined) return null;
    return { title, part: anchor.part, isDraft: draft !== null };
  });
}

function resultOf({ result }: Pick): PickView["result"] {
  if (!result) return null;
  const { explanation, assessment, doubts, seen } = result;
  const texts = storedTexts(descriptorOf(result));
  return { explanation, assessment, texts, looks: seen.length, doubts };
}

function lookOf({ look }: Pick): PickView["look"] {
  if (!look) return null;
  const { best, isAnswered, isIt } = look;
  return {
    state: isAnswered ? (best?.finding ?? "absent") : "looking",
    confidence: best?.confidence ?? 0,
    explanation: best?.picked.explanation ?? null,
    answer: isIt,
  };
}
