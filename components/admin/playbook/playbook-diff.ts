/** What a playbook changes against the one in force, as the person about to publish it wants to know. */
import type { Change as ProcessChangeRecord } from "@/lib/core/playbook/change";
import type { Department, Playbook } from "@/lib/core/playbook/playbook";
import type { Process, Step } from "@/lib/core/playbook/process";
import type { Site } from "@/lib/core/playbook/site";
import type { Text } from "@/lib/core/playbook/text";
import type { Training } from "@/lib/core/playbook/training";
import { sameValue } from "./same-value";

export type Change = "added" | "removed" | "changed";
type StepPart = Exclude<keyof Step, "id">;
/** `order`: the steps stand in another order, or must be done in another. */
type ProcessPart = Exclude<keyof Process, "id" | "steps">;

interface Changed<Part> {
  readonly id: string;
  readonly title: Text;
  readonly change: Change;
  /** What of it changed. */
  readonly parts: readonly Part[];
}

type StepChange = Changed<StepPart>;

interface ProcessChange extends Changed<ProcessPart> {
  readonly steps: readonly StepChange[];
}

export interface PlaybookDiff {
  readonly processes: readonly ProcessChange[];
  readonly departments: readonly Changed<keyof Department>[];
  readonly sites: readonly Changed<keyof Site>[];
  /** Process-change records; titled by what is done now. */
  readonly changes: readonly Changed<keyof ProcessChangeRecord>[];
  readonly training: readonly Changed<keyof Training>[];
  readonly isSame: boolean;
}

export function playbookDiff(before: Playbook, after: Playbook): PlaybookDiff {
  const processes = pairs(before.processes, after.processes).flatMap(processChange);
  const departments = pairs(before.departments, after.departments).flatMap((pair) =>
    changed(pair, pair.item.name, ["name", "keyUsers"]),
  );
  const sites = pairs(before.sites, after.sites).flatMap((pair) =>
    changed(pair, pair.item.name, ["name", "origins", "base", "verified", "pages"]),
  );
  const changes = pairs(before.changes, after.changes).flatMap((pair) =>
    changed(pair, pair.item.now, [
      "process",
      "step",
      "since",
      "before",
      "now",
      "where",
      "departments",
    ]),
  );
  const training = pairs(before.training, after.training).flatMap((pair) =>
    changed(pair, pair.item.title, [
      "title",
      "kind",
      "url",
      "file",
      "process",
      "step",
      "departments",
      "minutes",
    ]),
  );
  const lists = [processes, departments, sites, changes, training];
  const isSame = lists.every(({ length }) => length === 0) && sameValue(before.title, after.title);
  return { processes, departments, sites, changes, training, isSame };
}

function processChange(pair: Pair<Process>): ProcessChange[] {
  const { before, after, item } = pair;
  if (!before || !after) return changed(pair, item.title, []).map((one) => ({ ...one, steps: [] }));

  const parts: ProcessPart[] = changedKeys(before, after, [
    "title",
    "why",
    "departments",
    "startsOn",
    "abandonAfterMinutes",
    "repeats",
    "reminders",
    "order",
  ]);
  if (!sameOrder(before.steps, after.steps) && !parts.includes("order")) parts.push("order");
  const steps = pairs(before.steps, after.steps).flatMap((step) =>
    changed(step, step.item.title, stepParts),
  );
  if (parts.length + steps.length === 0) return [];
  return [{ id: item.id, title: item.title, change: "changed", parts, steps }];
}

const stepParts: readonly StepPart[] = [
  "title",
  "why",
  "replaces",
  "page",
  "anchor",
  "doneWhen",
  "onlyIf",
  "due",
  "optional",
  "prompt",
  "links",
];

/** The same thing in both playbooks; what is in one only was added or removed. */
interface Pair<Item> {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
  /** The newer one. */
  readonly item: Item;
}

function pairs<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): Pair<Item>[] {
  const find = (items: readonly Item[], id: string) => items.find((item) => item.id === id);
  return [
    ...after.map((item) => ({ before: find(before, item.id), after: item, item })),
    ...before
      .filter(({ id }) => !find(after, id))
      .map((item) => ({ before: item, after: undefined, item })),
  ];
}

/** @returns one change, or none when nothing of it changed. */
function changed<Item extends { readonly id: string }, Part extends keyof Item>(
  { before, after, item }: Pair<Item>,
  title: Text,
  candidates: readonly Part[],
): Changed<Part>[] {
  const { id } = item;
  if (!before) return [{ id, title, change: "added", parts: [] }];
  if (!after) return [{ id, title, change: "removed", parts: [] }];
  const parts = changedKeys(before, after, candidates);
  return parts.length === 0 ? [] : [{ id, title, change: "changed", parts }];
}

function changedKeys<Item, Key extends keyof Item>(
  before: Item,
  after: Item,
  keys: readonly Key[],
): Key[] {
  return keys.filter((key) => !sameValue(before[key], after[key]));
}

/** Whether the steps that both have come in the same order. */
function sameOrder(before: readonly Step[], after: readonly Step[]): boolean {
  const kept = (steps: readonly Step[], others: readonly Step[]) =>
    steps.map(({ id }) => id).filter((id) => others.some((other) => other.id === id));
  return sameValue(kept(before, after), kept(after, before));
}
