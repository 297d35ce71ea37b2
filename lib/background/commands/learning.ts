/** What changed and what there is to learn, as the panel shows it, and what the person says about it. */
import { browser } from "wxt/browser";
import type { Decided } from "@/lib/core/event/event";
import { catchUp, isBeforeTheirTime } from "@/lib/core/learning/catch-up";
import { concerns } from "@/lib/core/learning/concerns";
import { placeIn } from "@/lib/core/learning/place";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { watchId } from "@/lib/core/process/watch-id";
import { dayIn, learning as learningProjection } from "@/lib/core/projection/learning";
import type { PersonLearning } from "@/lib/core/projection/learning";
import type { LearningView } from "@/lib/messages/learning";
import type { PanelCalls } from "@/lib/messages/panel";
import type { Command, FrameSender, Services } from "../context";
import { CommandError } from "../context";
import { languageFor } from "../plan";
import type { HandrailDatabase } from "../store/database";

export const learning: Command<PanelCalls, "learning", FrameSender> = (_request, services) =>
  services.store.read(async (database, known) => {
    const { playbook, profile, identity } = known;
    if (!playbook) return { changes: [], training: [], catchUp: { changes: [], training: [] } };
    const person = await personIn(database, identity.actor);
    const language = languageFor(known, services);
    const pageNames = new Map(
      playbook.sites.flatMap((site) => site.pages.map(({ id, name }) => [id, name[language]])),
    );
    const place = (item: Parameters<typeof placeIn>[1]) => {
      const { process, step } = placeIn(playbook, item);
      return {
        process: process?.title[language] ?? null,
        step: step?.title[language] ?? null,
        watch: process && step ? watchId(process.id, step.id) : null,
      };
    };
    const lacking = catchUp(playbook, profile.department, person);
    const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
    return {
      changes: playbook.changes
        .toSorted((a, b) => b.since.localeCompare(a.since))
        .map((change) => {
          const { process, step } = place(change);
          return {
            id: change.id,
            process: process ?? change.process,
            step,
            since: change.since,
            before: change.before[language],
            now: change.now[language],
            where: change.where.text[language],
            pageName: pageNames.get(change.where.page ?? "") ?? null,
            isMine: concerns(playbook, change, profile.department),
            isBeforeMyTime: isBeforeTheirTime(change, person),
            isAcknowledged: person !== null && dayIn(person.acknowledged, change.id) !== null,
          };
        }),
      training: playbook.training.map((training) => ({
        ...place(training),
        id: training.id,
        title: training.title[language],
        kind: training.kind,
        minutes: training.minutes ?? null,
        isMine: concerns(playbook, training, profile.department),
        isOpened: person !== null && dayIn(person.opened, training.id) !== null,
        isSeen: person !== null && dayIn(person.seen, training.id) !== null,
      })),
      catchUp: { changes: ids(lacking.changes), training: ids(lacking.training) },
    } satisfies LearningView;
  });

export const acknowledgeChange: Command<PanelCalls, "acknowledgeChange", FrameSender> = (
  { id },
  services,
) =>
  note(services, ({ changes }) => changes.some((change) => change.id === id), {
    type: "ChangeAcknowledged",
    change: id,
  });

export const openTraining: Command<PanelCalls, "openTraining", FrameSender> = async (
  { id },
  services,
) => {
  await note(services, hasTraining(id), { type: "TrainingOpened", training: id });
  const training = await services.store.read(async (_database, { playbook }) =>
    playbook?.training.find((item) => item.id === id),
  );
  const { url, file } = training ?? {};
  const address = url ?? (file && browser.runtime.getURL(`/${file}` as "/options.html"));
  if (address) await browser.tabs.create({ url: address });
  return null;
};

export const seeTraining: Command<PanelCalls, "seeTraining", FrameSender> = ({ id }, services) =>
  note(services, hasTraining(id), { type: "TrainingSeen", training: id });

const hasTraining =
  (id: string) =>
  ({ training }: Playbook) =>
    training.some((item) => item.id === id);

type Noted =
  | { readonly type: "ChangeAcknowledged"; readonly change: string }
  | { readonly type: "TrainingOpened" | "TrainingSeen"; readonly training: string };

/** @throws {CommandError} `denied` before the person was told what is recorded; `not-found` without it. */
async function note(
  { store, clock, newId }: Services,
  isThere: (playbook: Playbook) => boolean,
  noted: Noted,
): Promise<null> {
  await store.commit(async (unit) => {
    const { playbook, profile } = unit.known;
    if (!profile.introduced) throw new CommandError("denied");
    if (!playbook || !isThere(playbook)) throw new CommandError("not-found");
    const { id, version } = playbook;
    const { type, ...about } = noted;
    const fact = { type, data: { ...about, playbook: { id, version } } } as Decided;
    unit.append(newId(), clock.now(), [fact]);
  });
  return null;
}

async function personIn(
  { views }: HandrailDatabase,
  actor: string,
): Promise<PersonLearning | null> {
  const found = await views.get([learningProjection.name, actor]);
  return (found?.row as PersonLearning | undefined) ?? null;
}
