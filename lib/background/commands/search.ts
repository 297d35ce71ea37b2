import { offeredAnswers } from "@/lib/core/help/questions";
import { placeIn } from "@/lib/core/learning/place";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { processesFor } from "@/lib/core/playbook/playbook";
import type { Process } from "@/lib/core/playbook/process";
import type { Text } from "@/lib/core/playbook/text";
import { watchId } from "@/lib/core/process/watch-id";
import { search as searchIn } from "@/lib/core/search/search";
import type { Searchable } from "@/lib/core/search/search";
import type { Language } from "@/lib/core/language";
import type { AnsweredItem } from "@/lib/core/help/questions";
import type { SearchHit } from "@/lib/messages/learning";
import type { PanelCalls } from "@/lib/messages/panel";
import type { Command, FrameSender } from "../context";
import { languageFor } from "../plan";

/** The person's processes and their steps; all changes, training and offered answers. The words are not kept. */
export const search: Command<PanelCalls, "search", FrameSender> = ({ query }, services) =>
  services.store.read(async (database, known) => {
    const { playbook, profile } = known;
    if (!playbook) return [];
    const answers = offeredAnswers(await database.help.toArray());
    const language = languageFor(known, services);
    const mine = processesFor(playbook, profile.department);
    const opens: Opens = ({ process, step }) => {
      if (!process || !mine.includes(process)) return null;
      return step ? watchId(process.id, step.id) : process.id;
    };
    return searchIn(
      [
        ...mine.flatMap((process) => processAndSteps(playbook, process, language)),
        ...changesAndTraining(playbook, opens),
        ...answers.map((answer) => searchableAnswer(playbook, answer, opens)),
      ],
      query,
    );
  });

/** Where the panel can show what something is about. */
type Opens = (place: ReturnType<typeof placeIn>) => string | null;

function processAndSteps(
  playbook: Playbook,
  process: Process,
  language: Language,
): Searchable<SearchHit>[] {
  const { id, title, why } = process;
  const pages = new Map(
    playbook.sites.flatMap((site) => site.pages.map((page) => [page.id, page.name] as const)),
  );
  return [
    {
      item: { kind: "process", id, title: title[language], why: why[language] },
      titles: both(title),
      texts: both(why),
    },
    ...process.steps.map((step) => ({
      item: {
        kind: "step" as const,
        id: watchId(id, step.id),
        title: step.title[language],
        process: title[language],
        why: step.why[language],
        replaces: step.replaces[language],
        pageName: pages.get(step.page)?.[language] ?? step.page,
      },
      titles: both(step.title),
      texts: both(title, step.why, step.replaces, pages.get(step.page)),
    })),
  ];
}

function changesAndTraining(playbook: Playbook, opens: Opens): Searchable<SearchHit>[] {
  const titlesOf = (item: Parameters<typeof placeIn>[1]) => {
    const { process, step } = placeIn(playbook, item);
    return both(process?.title, step?.title);
  };
  return [
    ...playbook.changes.map((change) => ({
      item: { kind: "change" as const, id: change.id, opens: opens(placeIn(playbook, change)) },
      titles: titlesOf(change),
      texts: [...both(change.before, change.now, change.where.text), change.since],
    })),
    ...playbook.training.map((training) => ({
      item: {
        kind: "training" as const,
        id: training.id,
        opens: opens(placeIn(playbook, training)),
      },
      titles: both(training.title),
      texts: titlesOf(training),
    })),
  ];
}

function searchableAnswer(
  playbook: Playbook,
  item: AnsweredItem,
  opens: Opens,
): Searchable<SearchHit> {
  const place = placeIn(playbook, item);
  const { process, step } = place;
  return {
    item: { kind: "answer", id: item.id, opens: opens(place) },
    titles: both(process?.title, step?.title),
    texts: [item.answer.words],
  };
}

function both(...texts: readonly (Text | undefined)[]): string[] {
  return texts.flatMap((text) => (text ? [text.en, text["zh-CN"]] : []));
}
