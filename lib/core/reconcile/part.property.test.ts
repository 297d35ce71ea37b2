/**
 * What the product runs (rows by key in parts, evidence upon evidence, part by part) against a reference that
 * knows the truth: records are made of plain values first and written in the ways of two systems afterwards.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parallelRunSchema } from "../playbook/parallel-run";
import { BUCKETS, bucketOf } from "./bucket";
import { addCounts, crmShare, matchRate, noCounts } from "./counts";
import type { Counts } from "./counts";
import { mergeEntries } from "./entry";
import { mergeExport } from "./export-entry";
import { ImportRows } from "./import-rows";
import { keyIn } from "./key";
import type { PartResult, PartSetting, PartSides, SeenRecord } from "./part";
import { comparePart } from "./part";
import { reconcilePlan } from "./plan";
import type { CrmRecord, FieldOutcome, RecordOutcome, SeenWhere } from "./record";
import { see } from "./see";

const name = { en: "Field", "zh-CN": "字段" };
const run = parallelRunSchema.parse({
  id: "visits",
  name,
  recordType: "visit",
  from: "2026-03-02",
  key: ["number"],
  fields: [
    { id: "number", name },
    { id: "customer", name, compare: { kind: "text" } },
    { id: "amount", name, compare: { kind: "money", currency: "CNY" } },
    { id: "on", name, compare: { kind: "date" } },
    { id: "won", name, compare: { kind: "yes-no" } },
  ],
});
const plan = reconcilePlan(run);

const NUMBERS = 12;

interface Truth {
  readonly number: number;
  readonly customer: string;
  /** `null`: words that are no amount. */
  readonly cents: number | null;
  readonly day: number | null;
  readonly won: boolean;
}

const truth: fc.Arbitrary<Truth> = fc.record({
  number: fc.integer({ min: 1, max: NUMBERS }),
  customer: fc.constantFrom("上海东方电气", "Kepler Pumps", "成都德威"),
  cents: fc.constantFrom(0, 5, 1_234_50, 3_500_000_00, null),
  day: fc.constantFrom(20_500, 20_501, 20_502, null),
  won: fc.boolean(),
});

const isoDay = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

function inLedger({ number, customer, cents, day, won }: Truth): string[] {
  const [year, month, date] = isoDay(day ?? 0)
    .split("-")
    .map(Number);
  return [
    `KH－${String(number)}`,
    ` ${customer.replace(" ", "  ")}`,
    cents === null
      ? "问老李"
      : `￥${(cents / 100).toLocaleString("en", { minimumFractionDigits: 2 })}`,
    day === null ? "年后" : `${String(year)}年${String(month)}月${String(date)}日`,
    won ? "是" : "否",
  ];
}

function inCrm({ number, customer, cents, day, won }: Truth): string[] {
  return [
    `kh-${String(number)}`,
    customer.toUpperCase(),
    cents === null ? "see contract" : (cents / 100).toFixed(2),
    day === null ? "next year" : isoDay(day),
    won ? "Yes" : "No",
  ];
}

/** A page of the CRM that showed some fields of a record; the key always. */
interface News {
  /** Two records may have one key. */
  readonly copy: number;
  readonly said: Truth;
  readonly shows: readonly boolean[];
  readonly at: number;
  readonly where: SeenWhere;
}

interface World {
  readonly ledger: readonly Truth[];
  readonly ledgerAt: number;
  /** The ledger has no column for the last field. */
  readonly isNarrow: boolean;
  readonly exported: readonly Truth[];
  readonly exportedAt: number;
  readonly look: number | null;
  /** In the order in which it arrives, which is not that of its moments. */
  readonly news: readonly News[];
}

const LAST = 40;
const moment = fc.integer({ min: 0, max: LAST / 2 }).map((half) => half * 2 + 1);
const world: fc.Arbitrary<World> = fc.record({
  ledger: fc.array(truth, { maxLength: 12 }),
  ledgerAt: moment,
  isNarrow: fc.boolean(),
  exported: fc.array(truth, { maxLength: 12 }),
  exportedAt: moment,
  look: fc.option(moment),
  // No two at one moment: which of those counts is told in see.test.ts.
  news: fc.uniqueArray(
    fc.record({
      copy: fc.nat({ max: 1 }),
      said: truth,
      shows: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      at: fc.integer({ min: 0, max: LAST / 2 }).map((half) => half * 2),
      where: fc.constantFrom("list", "record-page"),
    }),
    { maxLength: 12, selector: ({ at }) => at },
  ),
});

interface Known {
  readonly outcome: RecordOutcome;
  readonly fields: readonly FieldOutcome[];
}

/** Values of a truth in the order of the run's fields behind the key. */
const valuesOf = ({ customer, cents, day, won }: Truth) => [customer, cents, day, won];

/** What anybody would say of one number with everything on the desk; `null`: there is nothing to say. */
function naive(all: World, number: number): Known | null {
  const rows = all.ledger.filter((one) => one.number === number);
  const records = naiveRecords(all, number);
  if (rows.length > 1 || records.length > 1) return { outcome: "duplicate", fields: [] };
  const [row] = rows;
  const [record] = records;
  if (!row) return record ? { outcome: "only-crm", fields: [] } : null;
  if (!record) {
    const wasLooked = all.look !== null && all.look >= all.ledgerAt;
    return { outcome: wasLooked ? "only-ledger" : "unseen", fields: [] };
  }
  const fields = valuesOf(row).map((value, place): FieldOutcome => {
    const seen = newest(record.filter(({ shows }) => shows[place] === true));
    if (!seen || (all.isNarrow && place === 3)) return "unseen";
    const other = valuesOf(seen.said)[place];
    if (value === null || other === null) return "unreadable";
    return value === other ? "agrees" : "differs";
  });
  const toSee = all.isNarrow ? fields.slice(0, 3) : fields;
  const outcome = fields.includes("differs")
    ? "different"
    : fields.includes("unreadable")
      ? "unreadable"
      : toSee.includes("unseen")
        ? "incomplete"
        : "matched";
  return { outcome, fields: ["agrees", ...fields] };
}

/** All that was seen of each record of the CRM with that number, a row of an export among it. */
function naiveRecords({ exported, exportedAt, look, news }: World, number: number): News[][] {
  const rows = exported
    .filter((one) => one.number === number)
    .map((said): News[] => [
      { copy: 0, said, shows: [true, true, true, true], at: exportedAt, where: "export" },
    ]);
  const pages = [0, 1]
    .map((copy) => news.filter((one) => one.said.number === number && one.copy === copy))
    .filter((seen) => seen.length > 0);
  const isThere = (seen: readonly News[]) => look === null || (newest(seen)?.at ?? -1) >= look;
  // Several rows of a file are several records, of which the pages show some.
  if (rows.length > 1) return rows.filter(isThere);
  const livePages = pages.filter(isThere);
  if (rows.length === 0 || livePages.length > 1) return livePages;
  // The row is the one record that was seen, as nobody says that there are two.
  return [[...(rows[0] ?? []), ...(livePages[0] ?? [])]].filter(isThere);
}

const newest = (seen: readonly News[]) => seen.toSorted((a, b) => b.at - a.at)[0];

const numbers = Array.from({ length: NUMBERS }, (_, place) => place + 1);
const keyOfNumber = (number: number) => keyIn(plan, [`KH-${String(number)}`]) ?? "";

function naiveCounts(all: World): Counts {
  const counts = noCounts();
  for (const number of numbers) {
    const known = naive(all, number);
    if (known) counts[known.outcome] += 1;
  }
  return counts;
}

/** Everything that somebody has to settle: key, place of the field, kind. */
function naiveDifferences(all: World): string[] {
  return numbers.flatMap((number) => {
    const { outcome, fields } = naive(all, number) ?? { outcome: "matched", fields: [] };
    const key = keyOfNumber(number);
    if (["only-ledger", "only-crm", "duplicate"].includes(outcome)) return `${key} - ${outcome}`;
    return fields.flatMap((field, place) =>
      field === "differs" || field === "unreadable" ? `${key} ${String(place)} ${field}` : [],
    );
  });
}

/** One side as the console reads it, in the parts that it hands over. */
function imported(rows: readonly (readonly (string | null)[])[], side: "ledger" | "export") {
  const file = new ImportRows(run, side);
  for (const [place, values] of rows.entries()) file.add({ row: place + 2, values });
  const parts: ReturnType<ImportRows["parts"]> = [];
  while (parts.length < BUCKETS) parts.push(...file.parts(parts.length));
  return { parts, check: file.check() };
}

/** Both sides of the parts in which anything stands, before any page was seen. */
function filesIn(all: World): Map<number, PartSides> {
  const rows = all.ledger.map(inLedger);
  const narrow = rows.map((row) => (all.isNarrow ? [...row.slice(0, 4), null] : row));
  const ledger = imported(narrow, "ledger").parts;
  const exported = imported(all.exported.map(inCrm), "export").parts;
  return new Map(
    numbers.map(keyOfNumber).map((key): [number, PartSides] => {
      const bucket = bucketOf(key);
      const sides = {
        ledger: mergeEntries([], ledger[bucket]?.entries ?? [], all.ledgerAt, "all"),
        exported: mergeExport([], exported[bucket]?.entries ?? [], all.exportedAt, "all"),
        seen: [],
      };
      return [bucket, sides];
    }),
  );
}

/** What was seen on pages, upon what was known of the same record. */
function withNews(seen: readonly SeenRecord[], { copy, said, shows, at, where }: News) {
  const record = `record ${String(said.number)} ${String(copy)}`;
  const values = inCrm(said).map((value, place) =>
    place === 0 || shows[place - 1] === true ? value : null,
  );
  const crm: CrmRecord = { record, values, seen: { at, where } };
  const known = seen.find((one) => one.crm.record === record);
  const others = seen.filter((one) => one !== known);
  return [...others, { key: keyOfNumber(said.number), crm: known ? see(known.crm, crm) : crm }];
}

const settingOf = ({ ledgerAt, look }: World): PartSetting => ({
  plan,
  ledgerAt,
  look: look === null ? null : { at: look },
  departmentOf: () => null,
  now: LAST + 2,
  today: 0,
});

const countsIn = (results: readonly PartResult[]) =>
  addCounts(results.flatMap(({ counts }) => Object.values(counts)));
const nameOf = ({ key, field, kind }: PartResult["differences"][number]) =>
  `${key} ${field === null ? "-" : String(field)} ${kind}`;
const namesIn = (results: readonly PartResult[]) =>
  results.flatMap(({ differences }) => differences.map(nameOf)).toSorted();

function partsOf(all: World): PartSides[] {
  return [...filesIn(all)].map(([bucket, sides]) => {
    const news = all.news.filter(({ said }) => bucketOf(keyOfNumber(said.number)) === bucket);
    return { ...sides, seen: news.reduce<SeenRecord[]>(withNews, []) };
  });
}

describe("reconciling", () => {
  it("comes to what a naive reference says, record by record and field by field", () => {
    fc.assert(
      fc.property(world, (all) => {
        const results = partsOf(all).map((part) => comparePart(settingOf(all), part, null));
        expect(countsIn(results)).toEqual(naiveCounts(all));
        expect(namesIn(results)).toEqual(naiveDifferences(all).toSorted());
      }),
      { numRuns: 500 },
    );
  });

  it("comes to the same however the keys are parted", () => {
    fc.assert(
      fc.property(world, (all) => {
        const parts = partsOf(all);
        const whole = {
          ledger: parts.flatMap(({ ledger }) => ledger),
          exported: parts.flatMap(({ exported }) => exported),
          seen: parts.flatMap(({ seen }) => seen),
        };
        const setting = settingOf(all);
        const atOnce = comparePart(setting, whole, null);
        const results = parts.map((part) => comparePart(setting, part, null));
        expect(countsIn(results)).toEqual(countsIn([atOnce]));
        expect(namesIn(results)).toEqual(namesIn([atOnce]));
      }),
      { numRuns: 100 },
    );
  });

  it("comes to the same news by news, each of which touches one part", () => {
    fc.assert(
      fc.property(world, (all) => {
        const setting = settingOf(all);
        const parts = filesIn(all);
        const results = new Map(
          [...parts].map(([bucket, part]) => [bucket, comparePart(setting, part, null)]),
        );
        for (const [place, one] of all.news.entries()) {
          const bucket = bucketOf(keyOfNumber(one.said.number));
          const [part, before] = [parts.get(bucket), results.get(bucket)];
          if (!part || !before) throw new Error("every number is in a part");
          const touched = { ...part, seen: withNews(part.seen, one) };
          const after = comparePart(setting, touched, before);
          parts.set(bucket, touched);
          results.set(bucket, after);
          const now = { ...all, news: all.news.slice(0, place + 1) };
          expect(countsIn([...results.values()])).toEqual(naiveCounts(now));
          expect(namesIn([...results.values()])).toEqual(naiveDifferences(now).toSorted());
          expectNothingLost(before, after);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("counts what has no key and compares it with nothing", () => {
    const { parts, check } = imported([[" ", "上海东方电气", "1", "2026-03-02", "是"]], "ledger");
    expect(check).toMatchObject({ rows: 1, keys: 0, keyless: { count: 1, rows: [2] } });
    expect(parts.flatMap(({ entries }) => entries)).toEqual([]);
  });
});

/** What was found before is still there with its day, or has been settled. */
function expectNothingLost(before: PartResult, after: PartResult): void {
  expect(after.settled.slice(0, before.settled.length)).toEqual(before.settled);
  for (const difference of before.differences) {
    const same = after.differences.find(
      ({ key, field, kind }) =>
        key === difference.key &&
        field === difference.field &&
        (field !== null || kind === difference.kind),
    );
    if (same) expect(same.since).toBe(difference.since);
    else expect(after.settled).toContainEqual({ ...difference, settledAt: LAST + 2 });
  }
}

describe("the rates", () => {
  it("say nothing where there is nothing to say", () => {
    expect(matchRate(noCounts())).toBeNull();
    expect(crmShare(noCounts())).toBeNull();
    expect(crmShare({ ...noCounts(), unseen: 40 })).toBeNull();
  });

  it("are as docs/parallel-run.md defines them", () => {
    const counts = {
      ...noCounts(),
      matched: 90,
      different: 8,
      unreadable: 2,
      incomplete: 5,
      "only-crm": 15,
      "only-ledger": 30,
      unseen: 1000,
      duplicate: 3,
    };
    expect(matchRate(counts)).toBe(0.9);
    expect(crmShare(counts)).toBe(120 / 150);
  });
});
