/**
 * Training that a draft adds, changes and takes away. The draft keeps only that, not the list: what is
 * published meanwhile about the same process stays.
 */
import type { Playbook } from "../playbook/playbook";
import type { Process } from "../playbook/process";
import type { Training } from "../playbook/training";
import { uniqueIds } from "../recording/slug";
import { aboutStep } from "./about-step";
import type { DraftContent } from "./draft-content";

/** The process is that of the draft. An address that is still to be written is empty. */
export type DraftTraining = Omit<Training, "process">;

export interface TrainingChange {
  readonly put: readonly DraftTraining[];
  /** Ids of what is in the playbook and goes. */
  readonly gone: readonly string[];
}

const UNCHANGED: TrainingChange = { put: [], gone: [] };

/** Of an id, with room for a number. */
const MAX_ID = 56;

/**
 * The training of the draft's process, as it is once the draft is published.
 *
 * @param base the process that the draft changes; a new one has none in the playbook yet
 */
export function trainingOf(
  playbook: Pick<Playbook, "training">,
  { process, training = UNCHANGED }: DraftContent,
  base: Process | null,
): readonly DraftTraining[] {
  const steps = new Set(process.steps.map(({ id }) => id));
  return mergedWith(
    base ? playbook.training.filter((each) => each.process === base.id) : [],
    training,
  ).map((item) => aboutStep(item, steps));
}

/** A further one, about the whole process; its id is like no other of playbook and draft. */
export function withNewTraining(
  playbook: Pick<Playbook, "training">,
  content: DraftContent,
): DraftContent {
  const { put } = content.training ?? UNCHANGED;
  const newId = uniqueIds([...playbook.training, ...put].map(({ id }) => id));
  return withTraining(content, {
    id: newId(`${content.process.id}-training`.slice(0, MAX_ID), "training"),
    title: { en: "", "zh-CN": "" },
    kind: "document",
    url: "",
    departments: [],
  });
}

/** Put in place of the one with its id, or at the end. */
export function withTraining(content: DraftContent, item: DraftTraining): DraftContent {
  const { put, gone } = content.training ?? UNCHANGED;
  const at = put.findIndex(({ id }) => id === item.id);
  const next = at === -1 ? [...put, item] : put.with(at, item);
  return { ...content, training: { put: next, gone } };
}

export function withoutTraining(content: DraftContent, id: string): DraftContent {
  const { put, gone } = content.training ?? UNCHANGED;
  const others = put.filter((each) => each.id !== id);
  return { ...content, training: { put: others, gone: [...gone, id] } };
}

/**
 * All training of the playbook with the draft in it. What was about a step that the draft removes is about
 * the process from then on.
 *
 * @param put the process as it is put into the playbook
 */
export function allTraining(
  playbook: Pick<Playbook, "training">,
  { training = UNCHANGED }: DraftContent,
  put: Process,
): Training[] {
  const steps = new Set(put.steps.map(({ id }) => id));
  const isOwn = (item: Training) => item.process === put.id;
  const own = mergedWith(playbook.training.filter(isOwn), training);
  const rest = playbook.training.filter((item) => !isOwn(item));
  // Another draft may have brought the same id along meanwhile, for another process.
  const newId = uniqueIds(rest.map(({ id }) => id));
  const byId = new Map(own.map((item) => [item.id, item]));
  const placed = (item: DraftTraining): Training => ({
    ...aboutStep(item, steps),
    id: newId(item.id, "training"),
    process: put.id,
  });
  const known = new Set(playbook.training.filter(isOwn).map(({ id }) => id));
  return [
    ...playbook.training.flatMap((item) => {
      if (!isOwn(item)) return [item];
      const kept = byId.get(item.id);
      return kept ? [placed(kept)] : [];
    }),
    ...own.filter(({ id }) => !known.has(id)).map(placed),
  ];
}

function mergedWith(
  known: readonly DraftTraining[],
  { put, gone }: TrainingChange,
): DraftTraining[] {
  const changed = new Map(put.map((item) => [item.id, item]));
  const ids = new Set(known.map(({ id }) => id));
  return [
    ...known.filter(({ id }) => !gone.includes(id)).map((item) => changed.get(item.id) ?? item),
    ...put.filter(({ id }) => !ids.has(id)),
  ];
}
