/** Which row of the ledger may be which record of the CRM, where no key says it. A person decides. */
import { likable, likeness } from "./likeness";
import type { Likable, LikenessReason, Named } from "./likeness";

export interface Proposal {
  /** Ids of either side. */
  readonly left: string;
  readonly right: string;
  /** 0 to 1. */
  readonly likeness: number;
  readonly why: readonly LikenessReason[];
  /** Another one is just as like: only then is an id proposed more than once. */
  readonly isAmbiguous: boolean;
}

export interface SimilarOptions {
  /** Less like than this is not proposed. */
  readonly least?: number;
  /** Pairs of ids that a person said are not the same: what is next like takes their place. */
  readonly refused?: readonly { readonly left: string; readonly right: string }[];
}

const LEAST = 0.6;
/** A pair of characters in more names than this (科技, 贸易) leads to none of them by itself. */
const FREQUENT = 150;
/** So many pairs of characters of a name are looked up, the rarest first. */
const LOOKED_UP = 5;
/** So many of the names with most rare pairs in common are compared in full. */
const COMPARED = 16;

/** More fields than a run may name to tell records apart. */
const RANKED = 100;

interface Candidate extends Omit<Proposal, "left" | "right" | "isAmbiguous"> {
  readonly left: number;
  readonly right: number;
  readonly agreeing: number;
}

/** By likeness, and of those equally like by what else agrees; a whole number, so that ties are ties. */
const rankOf = ({ likeness: like, agreeing }: Candidate) =>
  Math.round(like * 1000) * RANKED + Math.min(agreeing, RANKED - 1);

/**
 * Each id at most once, by the greatest likeness first, and of those equally like by what else agrees; where
 * that is the same, too, all of them are proposed, as ambiguous.
 */
export function similar(
  left: readonly Named[],
  right: readonly Named[],
  options: SimilarOptions = {},
): Proposal[] {
  const work = findSimilar(left, right, options);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps, each of which says how much of it is done, 0 to 1. */
export function* findSimilar(
  left: readonly Named[],
  right: readonly Named[],
  { least = LEAST, refused = [] }: SimilarOptions = {},
): Generator<number, Proposal[]> {
  const refusedBy = new Map<string, Set<string>>();
  for (const pair of refused) {
    const known = refusedBy.get(pair.left);
    if (known) known.add(pair.right);
    else refusedBy.set(pair.left, new Set([pair.right]));
  }
  const idOf = (names: readonly Named[], place: number) => names[place]?.id ?? "";
  const found = yield* candidatesOf(left.map(likable), right.map(likable));
  const candidates = found.filter(
    (one) =>
      one.likeness >= least &&
      refusedBy.get(idOf(left, one.left))?.has(idOf(right, one.right)) !== true,
  );
  const groups = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(rankOf(candidate));
    if (group) group.push(candidate);
    else groups.set(rankOf(candidate), [candidate]);
  }
  const takenLeft = new Set<number>();
  const takenRight = new Set<number>();
  const proposals: Proposal[] = [];
  for (const [, group] of [...groups].toSorted(([one], [other]) => other - one)) {
    const free = group.filter((one) => !takenLeft.has(one.left) && !takenRight.has(one.right));
    const lefts = countOf(free.map((one) => one.left));
    const rights = countOf(free.map((one) => one.right));
    for (const one of free) {
      takenLeft.add(one.left);
      takenRight.add(one.right);
      proposals.push({
        likeness: one.likeness,
        why: one.why,
        left: idOf(left, one.left),
        right: idOf(right, one.right),
        isAmbiguous: (lefts.get(one.left) ?? 0) > 1 || (rights.get(one.right) ?? 0) > 1,
      });
    }
  }
  return proposals;
}

/** Progress is told after so many names. */
const STEP = 100;

/** Pairs that share rare pairs of characters, or the whole name. */
function* candidatesOf(
  ours: readonly Likable[],
  theirs: readonly Likable[],
): Generator<number, Candidate[]> {
  const byGram = new Map<string, number[]>();
  const byCore = new Map<string, number[]>();
  for (const [index, { grams, company }] of theirs.entries()) {
    for (const gram of grams) push(byGram, gram, index);
    push(byCore, company.core, index);
  }
  const found: Candidate[] = [];
  for (const [index, one] of ours.entries()) {
    if (index % STEP === 0) yield index / ours.length;
    for (const place of nearest(one, byGram, byCore)) {
      const other = theirs[place];
      if (other) found.push({ left: index, right: place, ...likeness(one, other) });
    }
  }
  return found;
}

/** Places of those that a name is compared with in full. */
function nearest(
  { company, grams }: Likable,
  byGram: ReadonlyMap<string, readonly number[]>,
  byCore: ReadonlyMap<string, readonly number[]>,
): ReadonlySet<number> {
  if (company.core === "") return new Set();
  const shared = new Map<number, number>();
  const lists = Array.from(grams, (gram) => byGram.get(gram) ?? [])
    .filter((list) => list.length > 0)
    .toSorted((a, b) => a.length - b.length)
    .slice(0, LOOKED_UP)
    .filter((list, nth) => nth === 0 || list.length <= FREQUENT);
  for (const list of lists) {
    for (const place of list) shared.set(place, (shared.get(place) ?? 0) + 1 / list.length);
  }
  const most = [...shared].toSorted(([, a], [, b]) => b - a).slice(0, COMPARED);
  const same = (byCore.get(company.core) ?? []).slice(0, COMPARED);
  return new Set([...same, ...most.map(([place]) => place)]);
}

function push(lists: Map<string, number[]>, name: string, index: number): void {
  const list = lists.get(name);
  if (list) list.push(index);
  else lists.set(name, [index]);
}

function countOf(all: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
