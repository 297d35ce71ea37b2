import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chengdu } from "@/test/given";
import { ageClasses, ageingOn, responsibleFor } from "./ageing";
import { marks } from "./deed";
import { discrepancyKinds } from "./discrepancy";
import type { QueueFilter, QueueItem } from "./queue";
import { cursorAt, inOrder, queueFacets, queueItem, queuePage } from "./queue";
import { statuses, stateOf } from "./state";

/** The National Day of 2026: off from 1 to 7 October, Saturday 10 October is worked. */
const calendar = {
  weekdays: [1, 2, 3, 4, 5],
  holidays: Array.from({ length: 7 }, (_, day) => `2026-10-0${day + 1}`),
  workdays: ["2026-10-10"],
};
const run = { dueDays: 5, criticalDueDays: 2 };
const usual = { openedOn: "2026-09-30", critical: false, due: null };

describe("the age of a discrepancy", () => {
  it.each([
    ["2026-09-30", 0, false, 0],
    ["2026-10-07", 0, false, 0],
    ["2026-10-09", 2, false, 0],
    ["2026-10-11", 3, false, 0],
    ["2026-10-13", 5, false, 0],
    ["2026-10-14", 6, true, 1],
    ["2026-10-20", 10, true, 1],
    ["2026-10-21", 11, true, 2],
  ])("on %s is %i business days; overdue: %s, escalated: %i", (today, age, overdue, escalation) => {
    const known = ageingOn(today, run, calendar)(usual);
    expect(known).toEqual({ age, due: "2026-10-13", overdue, escalation });
  });

  it("escalates what is critical as soon as it is overdue", () => {
    const critical = { ...usual, critical: true };
    expect(ageingOn("2026-10-09", run, calendar)(critical)).toMatchObject({
      due: "2026-10-09",
      escalation: 0,
    });
    expect(ageingOn("2026-10-10", run, calendar)(critical).escalation).toBe(2);
  });

  it("goes by the day that was agreed", () => {
    const agreed = { ...usual, due: "2026-10-08" };
    expect(ageingOn("2026-10-08", run, calendar)(agreed).overdue).toBe(false);
    expect(ageingOn("2026-10-09", run, calendar)(agreed).escalation).toBe(1);
    expect(ageingOn("2026-10-10", run, calendar)(agreed).escalation).toBe(2);
  });

  it("tells the owner, then the department’s key users, then the project lead", () => {
    const { departments } = chengdu;
    const told = (escalation: 0 | 1 | 2, owner: string | null, department: string | null) =>
      responsibleFor(escalation, owner, department, departments);
    expect(told(0, "Zhou Ming", "sales")).toEqual({ kind: "owner", name: "Zhou Ming" });
    expect(told(0, null, "sales").kind).toBe("key-users");
    expect(told(1, "Zhou Ming", "sales")).toEqual({
      kind: "key-users",
      department: "sales",
      names: ["Li Na 李娜"],
    });
    expect(told(2, "Zhou Ming", "sales").kind).toBe("project-lead");
    expect(told(1, null, "quality").kind).toBe("project-lead");
    expect(told(0, null, null).kind).toBe("project-lead");
  });
});

const age = fc.integer({ min: 0, max: 15 });
const item: fc.Arbitrary<Omit<QueueItem, "id">> = fc.record({
  field: fc.constantFrom("amount", "visit-date", null),
  kind: fc.constantFrom(...discrepancyKinds),
  department: fc.constantFrom("sales", "quality", null),
  critical: fc.boolean(),
  status: fc.constantFrom(...statuses),
  mark: fc.constantFrom(null, ...marks),
  owner: fc.constantFrom("李娜", null),
  ageClass: fc.constantFrom(...ageClasses),
  age,
  due: fc.constant("2026-03-06"),
  overdue: fc.boolean(),
  escalation: fc.constantFrom(0, 1, 2),
});
const queues = fc
  .array(item, { maxLength: 60 })
  .map((items) => items.map((one, nth) => ({ ...one, id: `id-${(nth * 7919) % 1009}` })));
const filters: fc.Arbitrary<QueueFilter> = fc.record(
  {
    department: fc.constantFrom("sales", null),
    owner: fc.constantFrom("李娜", null),
    field: fc.constantFrom("amount", null),
    kind: fc.constantFrom(...discrepancyKinds),
    status: fc.constantFrom(...statuses),
    critical: fc.boolean(),
    isOpen: fc.boolean(),
  },
  { requiredKeys: [] },
);
const fits = (one: QueueItem, filter: QueueFilter) =>
  !(filter.isOpen === true && one.status === "closed") &&
  queueFacets.every((facet) => filter[facet] === undefined || one[facet] === filter[facet]);

function allPages(items: readonly QueueItem[], filter: QueueFilter, size: number): QueueItem[] {
  const all: QueueItem[] = [];
  for (let page = queuePage(items, filter, { size }); ;) {
    all.push(...page.items);
    if (!page.next) return all;
    page = queuePage(items, filter, { after: page.next, size });
  }
}

describe("the queue", () => {
  it("shows in pages what fits, once each, what burns first", () => {
    fc.assert(
      fc.property(queues, filters, fc.integer({ min: 1, max: 9 }), (items, filter, size) => {
        const fitting = items.filter((one) => fits(one, filter)).toSorted(inOrder);
        expect(allPages(items, filter, size)).toEqual(fitting);
        expect(queuePage(items, filter, { size }).total).toBe(fitting.length);
      }),
      { numRuns: 500 },
    );
  });

  it("counts what each other choice would show", () => {
    fc.assert(
      fc.property(queues, filters, fc.constantFrom(...queueFacets), (items, filter, facet) => {
        const counts = queuePage(items, filter, { size: 1 }).counts[facet];
        for (const value of new Set(items.map((one) => one[facet]))) {
          const count = items.filter((one) => fits(one, { ...filter, [facet]: value })).length;
          expect(counts.get(value) ?? 0).toBe(count);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("goes on after its place when what stood there has gone, and shows nothing twice", () => {
    fc.assert(
      fc.property(queues, fc.integer({ min: 1, max: 9 }), (items, size) => {
        const first = queuePage(items, {}, { size });
        const gone = items.filter((one) => one !== first.items.at(-1));
        const rest = first.next ? queuePage(gone, {}, { after: first.next, size: 100 }).items : [];
        const shown = [...first.items, ...rest].map(({ id }) => id);
        expect(shown).toEqual(items.toSorted(inOrder).map(({ id }) => id));
      }),
      { numRuns: 300 },
    );
  });

  it("never has what is closed among what is open, overdue or escalated", () => {
    const discrepancy = {
      id: "visits amount kh-7",
      run: "visits",
      field: "amount",
      kind: "differs",
      department: "sales",
      critical: true,
    } as const;
    const state = stateOf(
      [
        { id: "a", at: 0, actor: "x", kind: "found", seenAt: 0, values: "v" },
        { id: "b", at: 1, actor: "x", kind: "agreed", seenAt: 1 },
      ],
      { otherPersonConfirms: true },
    );
    const old = ageingOn("2026-12-01", run, calendar)({ ...usual, critical: true });
    expect(old).toMatchObject({ overdue: true, escalation: 2 });
    const closed = state && queueItem(discrepancy, state, old);
    expect(closed).toMatchObject({ overdue: false, escalation: 0, ageClass: ">10" });
    expect(queuePage(closed ? [closed] : [], { isOpen: true }, { size: 9 }).total).toBe(0);
  });

  it("shows a page of 100,000 in less than 50 ms", () => {
    const many = Array.from({ length: 100_000 }, (_, nth): QueueItem => ({
      id: `visits ${(nth * 7919) % 100_003} amount`,
      field: nth % 3 ? "amount" : null,
      kind: nth % 3 ? "differs" : "only-ledger",
      department: nth % 2 ? "sales" : "quality",
      critical: nth % 11 === 0,
      status: nth % 5 ? "open" : "closed",
      mark: nth % 4 ? null : "timing",
      owner: nth % 6 ? null : "李娜",
      ageClass: "3-5",
      age: nth % 17,
      due: "2026-03-06",
      overdue: nth % 7 === 0,
      escalation: nth % 7 === 0 ? 1 : 0,
    }));
    const middle = many.toSorted(inOrder)[50_000];
    const after = middle ? cursorAt(middle) : null;
    const median = (ask: () => void) => {
      const times = Array.from({ length: 9 }, () => {
        const start = performance.now();
        ask();
        return performance.now() - start;
      });
      return times.toSorted((a, b) => a - b)[4];
    };
    const first = median(() => queuePage(many, { isOpen: true }, { size: 100 }));
    const later = median(() => queuePage(many, { isOpen: true }, { size: 100, after }));
    expect(first).toBeLessThan(50);
    expect(later).toBeLessThan(50);
  });
});
