/** Questions to the key user and their answers, from the panel and the console. */
import type { HelpItem } from "@/lib/core/help/help-item";
import { offeredAnswers, questionsFor } from "@/lib/core/help/questions";
import { placeIn } from "@/lib/core/learning/place";
import { watchId } from "@/lib/core/process/watch-id";
import type { AdminCalls } from "@/lib/messages/admin";
import type { HelpView, QuestionView } from "@/lib/messages/help";
import type { PanelCalls } from "@/lib/messages/panel";
import type { Command, FrameSender, Services } from "../context";
import { CommandError } from "../context";
import { editionNaming, namedPlace } from "../named-step";
import { requireRole } from "../picker/require-role";
import { languageFor } from "../plan";
import { tabRow } from "../situation";
import type { Known } from "../store/unit";

export const help: Command<PanelCalls, "help", FrameSender> = (_request, services) =>
  services.store.read(async (database, known) => {
    const items = await database.help.toArray();
    const view = viewsIn(known, services);
    return {
      mine: items
        .filter(({ actor }) => actor === known.identity.actor)
        .sort((a, b) => b.askedAt - a.askedAt)
        .map(view),
      toAnswer: questionsFor(items, known.profile)
        .filter(({ answer }) => answer === null)
        .map(view),
      offered: offeredAnswers(items).map((item) => {
        const { id, process, step, pageName, watch } = view(item);
        const { words, at } = item.answer;
        return { id, process, step, pageName, watch, words, at };
      }),
    } satisfies HelpView;
  });

export const questions: Command<AdminCalls, "questions", null> = (_request, services) =>
  services.store.read(async (database, known) =>
    questionsFor(await database.help.toArray(), known.profile).map(viewsIn(known, services)),
  );

export const askKeyUser: Command<PanelCalls, "askKeyUser", FrameSender> = async (
  { process, step, words },
  { store, clock, newId },
  sender,
) => {
  await store.commit(async (unit) => {
    const { profile, identity } = unit.known;
    const place = namedPlace(unit.known, { process, step });
    const shown = Object.values((await tabRow(unit.database, sender.tab)).frames).flat();
    const item: HelpItem = {
      id: newId(),
      actor: identity.actor,
      department: profile.department,
      process,
      step,
      page:
        (place.step && shown.find(({ page }) => page === place.step?.page)
          ? place.step.page
          : shown[0]?.page) ?? null,
      words,
      askedAt: clock.now(),
      answer: null,
    };
    await unit.database.help.add(item);
  });
  return null;
};

export const readHelp: Command<PanelCalls, "readHelp", FrameSender> = async ({ id }, { store }) => {
  await store.commit(async ({ database, known }) => {
    const item = await database.help.get(id);
    if (!item?.answer || item.actor !== known.identity.actor) throw new CommandError("not-found");
    await database.help.put({ ...item, answer: { ...item.answer, isRead: true } });
  });
  return null;
};

/** Both ends ask the same; the role is checked here, because the panel asks for people of every role. */
export async function answerHelp(
  { id, words, isOffered }: { id: string; words: string; isOffered: boolean },
  services: Services,
): Promise<null> {
  await requireRole(services, "key-user");
  const { clock, newId } = services;
  await services.store.commit(async (unit) => {
    const { database } = unit;
    const item = await database.help.get(id);
    if (!item) throw new CommandError("not-found");
    const { playbook } = unit.known;
    if (item.answer === null && playbook) {
      const { process, step } = item;
      const waitedMs = Math.max(0, clock.now() - item.askedAt);
      const by = { id: playbook.id, version: playbook.version };
      unit.append(newId(), clock.now(), [
        { type: "HelpAnswered", data: { process, step, playbook: by, waitedMs } },
      ]);
    }
    // A changed answer is news to who asked.
    const isRead = item.answer?.words === words && item.answer.isRead;
    const answer = { words, at: clock.now(), isOffered, isRead };
    await database.help.put({ ...item, answer });
  });
  return null;
}

export async function deleteHelp({ id }: { id: string }, { store }: Services): Promise<null> {
  await store.commit(async ({ database, known }) => {
    const item = await database.help.get(id);
    const mayDelete = item?.actor === known.identity.actor || known.profile.role !== "user";
    if (!item || !mayDelete) throw new CommandError("not-found");
    await database.help.delete(id);
  });
  return null;
}

function viewsIn(known: Known, services: Services): (item: HelpItem) => QuestionView {
  const { playbook } = known;
  const language = languageFor(known, services);
  const sites = (playbook ? [playbook, ...known.earlier] : []).flatMap((each) => each.sites);
  const pages = sites.flatMap((site) => site.pages);
  return (item) => {
    const edition = editionNaming(known, item) ?? playbook;
    const { process, step } = edition ? placeIn(edition, item) : { process: null, step: null };
    const department = playbook?.departments.find(({ id }) => id === item.department);
    return {
      id: item.id,
      watch: item.process !== null && item.step !== null ? watchId(item.process, item.step) : null,
      words: item.words,
      askedAt: item.askedAt,
      department: department?.name[language] ?? null,
      process: process?.title[language] ?? null,
      step: step?.title[language] ?? null,
      pageName: pages.find(({ id }) => id === item.page)?.name[language] ?? null,
      answer: item.answer,
    };
  };
}
