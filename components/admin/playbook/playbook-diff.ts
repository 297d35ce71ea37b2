/** What a playbook changes against the one in force, as the person about to publish it wants to know. */
import type { Change as ProcessChangeRecord } from "@/lib/core/playbook/change";
import type { Department, Playbook } from "@/lib/core/playbook/playbook";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import type { Process, Step } from "@/lib/core/playbook/process";
import type { Site } from "@/lib/core/playbook/site";
import type { Text } from "@/lib/core/playbook/text";
import type { Training } from "@/lib/core/playbook/training";
import { sameValue } from "@/lib/core/same-value";
import type { SettingChange } from "./setting-diff";
import { sameOrder, settingChanges } from "./setting-diff";

type OldTool = Playbook["oldTools"][number];
type Sign = Playbook["fallbackSigns"][number];
type Reason = Playbook["fallbackReasons"][number];

export type Change = "added" | "removed" | "changed";
/** What of a thing may change; a thing with another id is another thing. */
type PartOf<Item> = Item extends unknown ? Exclude<keyof Item, "id"> & string : never;
/** `order`: the steps stand in another order, or must be done in another. */
type ProcessPart = Exclude<PartOf<Process>, "steps">;

interface Changed<Part> {
  readonly id: string;
  readonly title: Text;
  readonly change: Change;
  /** What of it changed. */
  readonly parts: readonly Part[];
}

interface ProcessChange extends Changed<ProcessPart> {
  readonly steps: readonly Changed<PartOf<Step>>[];
}

/** Signs have no name of their own: titled by the page on which they are one. */
interface SignChange extends Changed<PartOf<Sign>> {
  readonly kind: Sign["kind"];
}

export interface PlaybookDiff {
  readonly processes: readonly ProcessChange[];
  readonly departments: readonly Changed<PartOf<Department>>[];
  readonly sites: readonly Changed<PartOf<Site>>[];
  readonly oldTools: readonly Changed<PartOf<OldTool>>[];
  readonly signs: readonly SignChange[];
  readonly reasons: readonly Changed<PartOf<Reason>>[];
  /** Process-change records; titled by what is done now. */
  readonly changes: readonly Changed<PartOf<ProcessChangeRecord>>[];
  readonly training: readonly Changed<PartOf<Training>>[];
  readonly parallelRuns: readonly Changed<PartOf<ParallelRun>>[];
  readonly settings: readonly SettingChange[];
  readonly isSame: boolean;
}

export function playbookDiff(before: Playbook, after: Playbook): PlaybookDiff {
  const lists = {
    processes: pairs(before.processes, after.processes).flatMap(processChange),
    departments: changes(before.departments, after.departments, ({ name }) => name),
    sites: changes(before.sites, after.sites, ({ name }) => name),
    oldTools: changes(before.oldTools, after.oldTools, ({ name }) => name),
    signs: signChanges(before, after),
    reasons: changes(before.fallbackReasons, after.fallbackReasons, ({ text }) => text),
    changes: changes(before.changes, after.changes, ({ now }) => now),
    training: changes(before.training, after.training, ({ title }) => title),
    parallelRuns: changes(before.parallelRuns, after.parallelRuns, ({ name }) => name),
    settings: settingChanges(before, after),
  };
  return { ...lists, isSame: Object.values(lists).every(({ length }) => length === 0) };
}

function processChange(pair: Pair<Process>): ProcessChange[] {
  const { before, after, item } = pair;
  if (!before || !after)
    return changed(pair, item.title).map((one) => ({ ...one, parts: [], steps: [] }));

  const parts = changedParts(before, after).filter((part) => part !== "steps");
  if (!sameOrder(before.steps, after.steps) && !parts.includes("order")) parts.push("order");
  const steps = changes(before.steps, after.steps, ({ title }) => title);
  if (parts.length + steps.length === 0) return [];
  return [{ id: item.id, title: item.title, change: "changed", parts, steps }];
}

function signChanges(before: Playbook, after: Playbook): SignChange[] {
  const pages = [...after.sites, ...before.sites].flatMap((site) => site.pages);
  return pairs(before.fallbackSigns, after.fallbackSigns).flatMap((pair) => {
    const { id, kind, page } = pair.item;
    const title = pages.find((one) => one.id === page)?.name ?? { en: id, "zh-CN": id };
    return changed(pair, title).map((one) => ({ ...one, kind }));
  });
}

/** The same thing in both playbooks; what is in one only was added or removed. */
interface Pair<Item> {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
  /** The newer one. */
  readonly item: Item;
}

interface Named {
  readonly id: string;
}

function pairs<Item extends Named>(before: readonly Item[], after: readonly Item[]): Pair<Item>[] {
  const find = (items: readonly Item[], id: string) => items.find((item) => item.id === id);
  return [
    ...after.map((item) => ({ before: find(before, item.id), after: item, item })),
    ...before
      .filter(({ id }) => !find(after, id))
      .map((item) => ({ before: item, after: undefined, item })),
  ];
}

function changes<Item extends Named>(
  before: readonly Item[],
  after: readonly Item[],
  titleOf: (item: Item) => Text,
): Changed<PartOf<Item>>[] {
  return pairs(before, after).flatMap((pair) => changed(pair, titleOf(pair.item)));
}

/** @returns one change, or none when nothing of it changed. */
function changed<Item extends Named>(
  { before, after, item: { id } }: Pair<Item>,
  title: Text,
): Changed<PartOf<Item>>[] {
  if (!before) return [{ id, title, change: "added", parts: [] }];
  if (!after) return [{ id, title, change: "removed", parts: [] }];
  const parts = changedParts(before, after);
  return parts.length === 0 ? [] : [{ id, title, change: "changed", parts }];
}

/** Whatever the schema knows, so that what it learns later is not published unseen. */
function changedParts<Item extends Named>(before: Item, after: Item): PartOf<Item>[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Item>;
  return [...keys].filter((key) => !sameValue(before[key], after[key])) as PartOf<Item>[];
}
