import { offeredAnswers } from "@/lib/core/help/questions";
import { placeIn } from "@/lib/core/learning/place";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { processesFor } from "@/lib/core/playbook/playbook";
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

/** Steps of the person's processes; all changes, training and offered answers. The words are not kept. */
export const search: Command<PanelCalls, "search", FrameSender> = ({ query }, services) =>
  services.store.read(async (database, known) => {
    const { playbook, profile } = known;
    if (!playbook) return [];
    const answers = offeredAnswers(await database.help.toArray());
    const language = languageFor(known, services);
    return searchIn(
      [
        ...steps(playbook, profile.department, language),
        ...changesAndTraining(playbook),
        ...answers.map((answer) => searchableAnswer(playbook, answer)),
      ],
      query,
    );
  });

function steps(
  playbook: Playbook,
  department: string | null,
  language: Language,
): Searchable<SearchHit>[] {
  const pages = new Map(
    playbook.sites.flatMap((site) => site.pages.map(({ id, name }) => [id, name] as const)),
  );
  return processesFor(playbook, department).flatMap((process) =>
    process.steps.map((step) => ({
      item: {
        kind: "step" as const,
        id: watchId(process.id, step.id),
        title: step.title[language],
        process: process.title[language],
        why: step.why[language],
        replaces: step.replaces[language],
        pageName: pages.get(step.page)?.[language] ?? step.page,
      },
      titles: both(step.title, process.title),
      texts: both(step.why, step.replaces, pages.get(step.page)),
    })),
  );
}

function changesAndTraining(playbook: Playbook): Searchable<SearchHit>[] {
  const titlesOf = (item: Parameters<typeof placeIn>[1]) => {
    const { process, step } = placeIn(playbook, item);
    return both(process?.title, step?.title);
  };
  return [
    ...playbook.changes.map((change) => ({
      item: { kind: "change" as const, id: change.id },
      titles: titlesOf(change),
      texts: [...both(change.before, change.now, change.where.text), change.since],
    })),
    ...playbook.training.map((training) => ({
      item: { kind: "training" as const, id: training.id },
      titles: both(training.title),
      texts: titlesOf(training),
    })),
  ];
}

function searchableAnswer(playbook: Playbook, item: AnsweredItem): Searchable<SearchHit> {
  const { process, step } = placeIn(playbook, item);
  return {
    item: { kind: "answer", id: item.id },
    titles: both(process?.title, step?.title),
    texts: [item.answer.words],
  };
}

function both(...texts: readonly (Text | undefined)[]): string[] {
  return texts.flatMap((text) => (text ? [text.en, text["zh-CN"]] : []));
}
