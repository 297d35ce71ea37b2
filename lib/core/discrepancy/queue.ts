/** The queue of discrepancies: which, in which order, a page at a time. One pass, also over 100,000. */
import type { Mark } from "./deed";
import type { Age, AgeClass } from "./ageing";
import { ageClassOf } from "./ageing";
import type { Discrepancy, DiscrepancyKind } from "./discrepancy";
import type { DiscrepancyState, Status } from "./state";

export interface QueueItem extends Age {
  readonly id: string;
  readonly field: string | null;
  readonly kind: DiscrepancyKind;
  readonly department: string | null;
  readonly critical: boolean;
  readonly status: Status;
  readonly mark: Mark | null;
  readonly owner: string | null;
  readonly ageClass: AgeClass;
}

export function queueItem(
  { id, field, kind, department, critical }: Discrepancy,
  { status, mark, owner }: DiscrepancyState,
  age: Age,
): QueueItem {
  const ageClass = ageClassOf(age.age);
  const item = { id, field, kind, department, critical, status, mark, owner, ageClass, ...age };
  return status === "closed" ? { ...item, overdue: false, escalation: 0 } : item;
}

/** What can be chosen by. `null` is a choice as well: nobody’s, not marked, the record as a whole. */
export const queueFacets = [
  "department",
  "owner",
  "field",
  "kind",
  "mark",
  "status",
  "ageClass",
  "critical",
  "overdue",
] as const;
export type QueueFacet = (typeof queueFacets)[number];

/** What is left out does not matter; `isOpen` leaves out what is closed. */
export type QueueFilter = {
  readonly [Facet in QueueFacet]?: QueueItem[Facet] | undefined;
} & { readonly isOpen?: boolean | undefined };

/** How many there would be with that choice and all other choices as they are; by what was chosen. */
export type QueueCounts = Readonly<Record<QueueFacet, ReadonlyMap<QueueItem[QueueFacet], number>>>;

/** Where a page ended. It says a place in the order, so it holds also after that item has gone. */
export type QueueCursor = Pick<QueueItem, "escalation" | "critical" | "age" | "id">;

export interface QueuePage {
  readonly items: readonly QueueItem[];
  /** Of all pages. */
  readonly total: number;
  readonly counts: QueueCounts;
  /** Where the next page begins; `null` on the last. */
  readonly next: QueueCursor | null;
}

/**
 * @param items in any order but the opposite of `inOrder`, which takes several times as long.
 * @param size at most so many items; the smaller, the faster.
 */
export function queuePage(
  items: readonly QueueItem[],
  filter: QueueFilter,
  { after = null, size }: { readonly after?: QueueCursor | null; readonly size: number },
): QueuePage {
  const chosen = queueFacets.filter((facet) => filter[facet] !== undefined);
  const tallies = newTallies();
  let total = 0;
  let following = 0;
  const page: QueueItem[] = [];
  for (const item of items) {
    if (filter.isOpen === true && item.status === "closed") continue;
    let failing = 0;
    let failed: QueueFacet | null = null;
    for (const facet of chosen) {
      if (item[facet] === filter[facet]) continue;
      failed = facet;
      failing++;
    }
    if (failed !== null) {
      if (failing === 1) tallies[failed].add(item[failed]);
      continue;
    }
    total++;
    // Written out: through a loop over the names each read costs several times as much.
    tallies.department.add(item.department);
    tallies.owner.add(item.owner);
    tallies.field.add(item.field);
    tallies.kind.add(item.kind);
    tallies.mark.add(item.mark);
    tallies.status.add(item.status);
    tallies.ageClass.add(item.ageClass);
    tallies.critical.add(item.critical);
    tallies.overdue.add(item.overdue);
    if (after && inOrder(item, after) <= 0) continue;
    following++;
    keepFirst(page, item, size);
  }
  const last = page.at(-1);
  const next = last && following > page.length ? cursorAt(last) : null;
  return { items: page, total, counts: countsOf(tallies), next };
}

type Value = QueueItem[QueueFacet];

/** Counts in place, and neighbours that are alike without a look-up: a map alone is asked twice an item. */
class Tally {
  readonly #counts = new Map<Value, { count: number }>();
  #value: Value | undefined = undefined;
  #last = { count: 0 };

  add(value: Value): void {
    if (value !== this.#value) {
      const known = this.#counts.get(value);
      this.#last = known ?? { count: 0 };
      this.#value = value;
      if (!known) this.#counts.set(value, this.#last);
    }
    this.#last.count++;
  }

  counts(): Map<Value, number> {
    return new Map([...this.#counts].map(([value, { count }]) => [value, count]));
  }
}

function newTallies(): Record<QueueFacet, Tally> {
  return {
    department: new Tally(),
    owner: new Tally(),
    field: new Tally(),
    kind: new Tally(),
    mark: new Tally(),
    status: new Tally(),
    ageClass: new Tally(),
    critical: new Tally(),
    overdue: new Tally(),
  };
}

function countsOf(tallies: Record<QueueFacet, Tally>): QueueCounts {
  return {
    department: tallies.department.counts(),
    owner: tallies.owner.counts(),
    field: tallies.field.counts(),
    kind: tallies.kind.counts(),
    mark: tallies.mark.counts(),
    status: tallies.status.counts(),
    ageClass: tallies.ageClass.counts(),
    critical: tallies.critical.counts(),
    overdue: tallies.overdue.counts(),
  };
}

export function cursorAt({ escalation, critical, age, id }: QueueItem): QueueCursor {
  return { escalation, critical, age, id };
}

/** What burns first: escalated, critical, old; then by id, so that no two are equal. */
export function inOrder(a: QueueCursor, b: QueueCursor): number {
  return (
    b.escalation - a.escalation ||
    Number(b.critical) - Number(a.critical) ||
    b.age - a.age ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

/** Keeps the first `size` in order. Most items are behind the last one kept, and cost one comparison. */
function keepFirst(page: QueueItem[], item: QueueItem, size: number): void {
  const last = page[size - 1];
  if (last && inOrder(item, last) > 0) return;
  let low = 0;
  let high = page.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = page[middle];
    if (at && inOrder(at, item) < 0) low = middle + 1;
    else high = middle;
  }
  page.splice(low, 0, item);
  if (page.length > size) page.pop();
}
