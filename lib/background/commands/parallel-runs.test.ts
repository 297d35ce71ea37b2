import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { addDays } from "@/lib/core/business-days";
import { BUCKETS, bucketOf } from "@/lib/core/reconcile/bucket";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import { keyIn } from "@/lib/core/reconcile/key";
import type { SayingRequest } from "@/lib/messages/parallel-panel";
import { DAY, HOUR, MINUTE, MONDAY, chengduSource } from "@/test/given";
import { givenStore, plainly } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { momentOf, planOf } from "../parallel/compare-parts";
import { forgetEndedRuns } from "../parallel/forget";
import { runRow } from "../parallel/import";
import { seeRecords } from "../parallel/see-records";
import { changeProfile } from "./change-profile";
import { differences } from "./differences";
import { runOf } from "../parallel/run-of";
import { beginImport, cancelImport, finishImport, importParts } from "./parallel-import";
import { compareRun, parallelRuns } from "./parallel-runs";
import { myData } from "./my-data";
import { publishPlaybook } from "./publish-playbook";
import { recordInRuns } from "./record-in-runs";
import { sayOfDifferences } from "./say-of-differences";

const TAB = { tab: 7, frame: 0 };
const fieldsOf = {
  number: { id: "number", name: { en: "Deal", "zh-CN": "商机编号" } },
  customer: { id: "customer", name: { en: "Customer", "zh-CN": "客户" } },
  amount: {
    id: "amount",
    name: { en: "Amount", "zh-CN": "金额" },
    compare: { kind: "money" },
    critical: true,
  },
  closing: {
    id: "closing",
    name: { en: "Closing", "zh-CN": "预计签约" },
    compare: { kind: "date" },
  },
};
type Name = keyof typeof fieldsOf;
const usual: readonly Name[] = ["number", "customer", "amount", "closing"];

interface Edition {
  readonly version?: number;
  readonly fields?: readonly Name[];
  readonly key?: readonly Name[];
  readonly otherPersonConfirms?: boolean;
}

function sourceOf({ version = 7, fields = usual, key = ["number"], ...more }: Edition = {}) {
  const run = {
    id: "deals",
    name: { en: "Deals beside the pipeline sheet", "zh-CN": "商机并行" },
    recordType: "deal",
    departments: ["sales"],
    from: "2026-03-02",
    key,
    fields: fields.map((name) => fieldsOf[name]),
    ...more,
  };
  return JSON.stringify({ ...chengduSource, version, parallelRuns: [run] });
}

let given: GivenStore;
beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.runtime.getManifest = () => ({ host_permissions: [] }) as never;
  given = givenStore();
  await publish();
  await changeProfile(
    { introduced: true, toldOfValues: true, department: "sales", language: "en", role: "key-user" },
    given.services,
  );
});

const publish = (edition?: Edition) =>
  publishPlaybook({ source: sourceOf(edition), ...plainly }, given.services, null);

const theRun = () => given.store.read(async (_, known) => runOf(known, "deals"));

/** A row as its author thinks of it; fields that are left out have no column. */
type Written = Partial<Record<Name, string>>;

const valuesIn = (run: { readonly fields: readonly { readonly id: string }[] }, row: Written) =>
  run.fields.map(({ id }) => row[id as Name] ?? null);

interface Ledger {
  readonly side?: "ledger" | "export";
  readonly at?: number;
  readonly replaces?: "all" | "named";
  readonly id?: string;
  /** The run as it was when the rows were read. */
  readonly readBy?: ParallelRun;
}
let imports = 0;

async function begin(rows: readonly Written[], how: Ledger = {}) {
  const { side = "ledger", at = given.time.now, replaces = "all" } = how;
  const id = how.id ?? `import-${++imports}`;
  const { fields, key } = how.readBy ?? (await theRun());
  await beginImport(
    {
      run: "deals",
      id,
      side,
      at,
      replaces,
      rows: rows.length,
      sha256: "0".repeat(64),
      mapping: { number: 0 },
      fields: fields.map((field) => field.id),
      key,
    },
    given.services,
    null,
  );
  return id;
}

/** The parts of a file from one to another, as the console's worker makes them. */
async function send(id: string, rows: readonly Written[], from = 0, to = BUCKETS) {
  const run = await theRun();
  const keyed = new Map<string, { row: number; values: (string | null)[] }[]>();
  rows.forEach((row, place) => {
    const values = valuesIn(run, row);
    const key = keyIn(planOf(run), values) ?? "";
    keyed.set(key, [...(keyed.get(key) ?? []), { row: place + 2, values }]);
  });
  const parts = Array.from({ length: to - from }, (_, place) => {
    const bucket = from + place;
    const entries = [...keyed]
      .filter(([key]) => bucketOf(key) === bucket)
      .map(([key, found]) => ({ key, rows: found }));
    return { bucket, entries };
  });
  for (let at = 0; at < parts.length; at += 256) {
    await importParts({ run: "deals", id, parts: parts.slice(at, at + 256) }, given.services, null);
  }
}

async function compare() {
  let share = 0;
  for (let turn = 0; share < 1 && turn < BUCKETS; turn += 1) {
    share = await compareRun({ run: "deals" }, given.services, null);
  }
  expect(share).toBe(1);
}

async function imported(rows: readonly Written[], how?: Ledger) {
  const id = await begin(rows, how);
  await send(id, rows);
  const view = await finishImport({ run: "deals", id }, given.services, null);
  await compare();
  return view;
}

const sees = (record: string | null, row: Written, at = given.time.now) =>
  given.store.keep(async (database, known) => {
    const run = runOf(known, "deals");
    if (!known.playbook) throw new Error("no playbook");
    const shown = [{ record, values: valuesIn(run, row) }];
    const state = await runRow(database, "deals");
    const where = record === null ? "list" : "record-page";
    return seeRecords(
      database,
      state,
      run,
      known.playbook,
      shown,
      { at, where },
      momentOf(given.services.clock),
    );
  });

const shows = (...records: string[]) =>
  given.store.read((database) =>
    database.tabs.put({
      tab: TAB.tab,
      frames: { 0: records.map((record) => ({ page: "deal", record })) },
    } as never),
  );

async function record(name = "r1") {
  await shows(name);
  const [found, ...others] = await recordInRuns({}, given.services, TAB);
  expect(others).toEqual([]);
  return found;
}

async function field(id: Name, name = "r1") {
  const found = (await record(name))?.fields.find((each) => each.id === id);
  if (!found) throw new Error(`no field ${id}`);
  return found;
}

const statusOf = async (id: Name = "amount") => {
  const { state } = (await field(id)).discrepancy ?? {};
  return state && [state.status, state.closedBy];
};

async function say(saying: SayingRequest, ...names: Name[]) {
  const about = names.length === 0 ? (["amount"] as const) : names;
  const ids = await Promise.all(
    about.map(async (name) => (await field(name)).discrepancy?.id ?? "none"),
  );
  given.time.now += MINUTE;
  const { refused } = await sayOfDifferences({ run: "deals", ids, saying }, given.services);
  return refused.map(({ reason }) => reason);
}

const queue = async (filter = {}) =>
  differences({ run: "deals", filter, from: 0, size: 50 }, given.services, null);

const open = async () =>
  (await queue({ isOpen: true })).items.map(({ fieldName, kind, name }) => [
    fieldName ?? kind,
    name,
  ]);

const ours: Written = {
  number: "SJ-2026-017",
  customer: "绵阳启明乳业有限公司",
  amount: "386,000",
  closing: "2026-04-30",
};
const theirs: Written = { ...ours, amount: "368,000.00", closing: "2026/4/30" };
const other: Written = {
  number: "SJ-2026-018",
  customer: "Sichuan Golden Bottling Ltd.",
  amount: "1.2万",
  closing: "2026-05-15",
};

describe("a record that the tab shows", () => {
  it("says what a run knows of it, and nothing of other records", async () => {
    expect(await record()).toBeUndefined();
    await sees("r1", theirs);
    expect(await record()).toMatchObject({ ledgerAt: null, outcome: null, discrepancy: null });

    given.time.now += HOUR;
    await imported([other, ours]);
    expect(await record()).toMatchObject({
      run: "deals",
      ledgerAt: MONDAY + HOUR,
      name: "SJ-2026-017",
      outcome: "different",
      rows: [3],
      owners: ["Li Na 李娜"],
    });
    const { fields } = (await record()) ?? { fields: [] };
    expect(fields.map(({ id, outcome }) => [id, outcome])).toEqual([
      ["number", "agrees"],
      ["customer", "agrees"],
      ["amount", "differs"],
      ["closing", "agrees"],
    ]);
    expect(await field("amount")).toMatchObject({
      ledger: "386,000",
      crm: "368,000.00",
      critical: true,
      isKey: false,
      seen: { at: MONDAY, where: "record-page" },
      was: [],
      discrepancy: { kind: "differs", critical: true, mine: [], withdrawable: null },
    });
    await shows("another");
    expect(await recordInRuns({}, given.services, TAB)).toEqual([]);
  });

  it("is not in the ledger, or twice in it, or waits for its key", async () => {
    await imported([ours, { ...ours, amount: "1" }]);
    await sees("r1", theirs);
    expect(await record()).toMatchObject({
      outcome: "duplicate",
      rows: [2, 3],
      discrepancy: { kind: "duplicate" },
    });
    await sees("r2", other);
    expect(await record("r2")).toMatchObject({
      outcome: "only-crm",
      rows: [],
      discrepancy: { kind: "only-crm" },
    });
    await sees("r3", { amount: "5" });
    expect(await record("r3")).toMatchObject({ outcome: null, discrepancy: null });
    await sees("r3", { number: "SJ-2026-099" });
    expect(await record("r3")).toMatchObject({ outcome: "only-crm" });
  });

  it("shows a clerk what it says, and lets them say nothing", async () => {
    await imported([ours]);
    await sees("r1", theirs);
    await changeProfile({ role: "user" }, given.services);
    const { discrepancy } = await field("amount");
    expect(new Set(Object.values(discrepancy?.mayNot ?? {}))).toEqual(new Set(["not-a-key-user"]));
    expect(await say({ kind: "commented", comment: "嗯" })).toEqual(["not-a-key-user"]);
    expect((await field("amount")).discrepancy?.deeds).toHaveLength(1);
  });
});

describe("a difference", () => {
  beforeEach(async () => {
    await imported([ours, other]);
    given.time.now += HOUR;
    await sees("r1", theirs);
    await sees("r2", other);
  });

  it("lives from open to closed by evidence, and opens again", async () => {
    expect(await statusOf()).toEqual(["open", null]);
    expect(await say({ kind: "marked", mark: "crm-wrong", comment: "数字写反了" })).toEqual([]);
    expect(await say({ kind: "assigned", owner: "Li Na 李娜", due: "2026-03-06" })).toEqual([]);
    expect(await statusOf()).toEqual(["assigned", null]);
    expect((await field("amount")).discrepancy).toMatchObject({
      state: { mark: "crm-wrong", owner: "Li Na 李娜" },
      age: { due: "2026-03-06", overdue: false },
    });

    expect(await say({ kind: "fixed", comment: "" })).toEqual([]);
    expect(await statusOf()).toEqual(["fixed", null]);
    expect((await field("amount")).discrepancy?.mayNot.confirmed).toBe("same-person");

    given.time.now += HOUR;
    await sees("r1", ours);
    expect(await statusOf()).toEqual(["closed", "evidence"]);
    expect((await record())?.outcome).toBe("matched");
    expect(await open()).toEqual([]);

    given.time.now += HOUR;
    await sees("r1", { ...ours, amount: "300000" });
    expect(await statusOf()).toEqual(["assigned", null]);
    expect((await field("amount")).discrepancy?.state).toMatchObject({
      isBack: true,
      openedAt: given.time.now,
      owner: "Li Na 李娜",
      due: null,
    });
    expect(await open()).toEqual([["Amount", "SJ-2026-017"]]);
    const kinds = (await field("amount")).discrepancy?.deeds.map(({ kind }) => kind);
    expect(kinds).toEqual(["found", "agreed", "fixed", "assigned", "marked", "found"]);
  });

  it("tells whose words they are without naming anybody", async () => {
    await say({ kind: "commented", comment: "请核对合同" });
    const { deeds, mine, withdrawable } = (await field("amount")).discrepancy ?? {};
    expect(mine).toEqual([deeds?.[0]?.id]);
    expect(withdrawable).toBe(deeds?.[0]?.id);
  });

  it("is in what a person downloads about themself, as their words and without the record", async () => {
    await say({ kind: "commented", comment: "请核对合同" });
    const mine = await myData({}, given.services, null);
    expect(mine).toContain("请核对合同");
    expect(mine.toLowerCase()).not.toContain("sj-2026-017");
  });

  it("is not confirmed by who mended it, unless the playbook lets them", async () => {
    await say({ kind: "fixed", comment: "" });
    expect(await say({ kind: "confirmed" })).toEqual(["same-person"]);
    expect(await statusOf()).toEqual(["fixed", null]);
    await publish({ version: 8, otherPersonConfirms: false });
    await compare();
    expect(await say({ kind: "confirmed" })).toEqual([]);
    expect(await statusOf()).toEqual(["closed", "confirmed"]);
  });

  it("is as before when what was said last is undone", async () => {
    await say({ kind: "marked", mark: "accepted", comment: "" });
    expect(await statusOf()).toEqual(["closed", "accepted"]);
    const deed = (await field("amount")).discrepancy?.withdrawable ?? "";
    expect(await say({ kind: "withdrawn", deed })).toEqual([]);
    expect(await statusOf()).toEqual(["open", null]);
    expect(await say({ kind: "withdrawn", deed })).toEqual(["not-last"]);
  });

  it("opens again when somebody says so, until it is seen to agree later", async () => {
    await say({ kind: "fixed", comment: "" });
    given.time.now += HOUR;
    await sees("r1", ours);
    expect(await say({ kind: "reopened", comment: "合同里还是旧数" })).toEqual([]);
    expect(await statusOf()).toEqual(["open", null]);
    given.time.now += HOUR;
    await sees("r1", ours);
    expect(await statusOf()).toEqual(["closed", "evidence"]);
  });

  it("is settled for the values that were seen, and open for others", async () => {
    await say({ kind: "marked", mark: "accepted", comment: "" });
    given.time.now += HOUR;
    await sees("r1", theirs);
    expect(await statusOf()).toEqual(["closed", "accepted"]);
    given.time.now += HOUR;
    await sees("r1", { ...theirs, amount: "12" });
    expect(await statusOf()).toEqual(["open", null]);
  });

  it("is not changed by an older sighting", async () => {
    await say({ kind: "commented", comment: "看一下" });
    const before = await given.dump();
    await sees("r1", ours, given.time.now - 2 * HOUR);
    const after = await given.dump();
    expect(after.discrepancies).toEqual(before.discrepancies);
    expect(await statusOf()).toEqual(["open", null]);
    expect((await field("amount")).crm).toBe("368,000.00");
  });

  it("is open again when it is seen to differ still, after somebody said that it is mended", async () => {
    await say({ kind: "fixed", comment: "" });
    await sees("r1", theirs, given.time.now - MINUTE);
    expect(await statusOf()).toEqual(["fixed", null]);
    given.time.now += HOUR;
    await sees("r1", theirs);
    expect(await statusOf()).toEqual(["open", null]);
    expect((await field("amount")).discrepancy?.state.isBack).toBe(true);
  });

  it("waits for a newer ledger where the ledger was to be mended", async () => {
    await say({ kind: "marked", mark: "ledger-wrong", comment: "" });
    await say({ kind: "fixed", comment: "" });
    given.time.now += HOUR;
    await sees("r1", theirs);
    expect(await statusOf()).toEqual(["fixed", null]);
    given.time.now += HOUR;
    await imported([ours, other]);
    expect(await statusOf()).toEqual(["open", null]);
  });

  it("is spoken of with others at once; what may not be said of one changes nothing of it", async () => {
    given.time.now += HOUR;
    await sees("r1", { ...theirs, closing: "2026-06-30" });
    expect(await say({ kind: "fixed", comment: "" }, "closing")).toEqual([]);
    expect(await say({ kind: "fixed", comment: "改好了" }, "amount", "closing")).toEqual([
      "already-fixed",
    ]);
    expect([await statusOf("amount"), await statusOf("closing")]).toEqual([
      ["fixed", null],
      ["fixed", null],
    ]);
    expect((await field("closing")).discrepancy?.deeds).toHaveLength(2);
  });

  it("is refused where there is none, with everything else that was to be said", async () => {
    const id = (await field("amount")).discrepancy?.id ?? "";
    const before = await given.dump();
    const saying = { kind: "fixed", comment: "" } as const;
    for (const wrong of ["deals amount SJ-NONE", "nonsense", id.replace("deals", "visits")]) {
      await expect(
        sayOfDifferences({ run: "deals", ids: [id, wrong], saying }, given.services),
      ).rejects.toMatchObject({ code: "not-found" });
    }
    expect(await given.dump()).toEqual(before);
  });

  it("is in the queue as it is on the record, and the counts follow", async () => {
    const { items, total } = await queue();
    expect(total).toBe(1);
    expect(items).toMatchObject([
      {
        name: "SJ-2026-017",
        fieldName: "Amount",
        rows: [2],
        ledger: "386,000",
        crm: "368,000.00",
        critical: true,
        department: "sales",
      },
    ]);
    expect(items[0]?.discrepancy).toEqual((await field("amount")).discrepancy);
    const [view] = await parallelRuns({}, given.services, null);
    expect(view).toMatchObject({
      seen: 2,
      compared: 1,
      counts: { sales: { different: 1, matched: 1 } },
      kinds: [{ kind: "differs", field: 2, count: 1 }],
    });
  });
});

describe("a ledger of some days ago", () => {
  it("differs since what shows it was seen, so that all evidence after that counts", async () => {
    await sees("r1", theirs, MONDAY + HOUR);
    given.time.now += DAY;
    await imported([ours], { at: MONDAY });
    expect((await field("amount")).discrepancy?.state.openedAt).toBe(MONDAY + HOUR);
    await say({ kind: "commented", comment: "看一下" });
    // Told late: from a page that was without connection.
    await sees("r1", ours, MONDAY + 2 * HOUR);
    expect(await statusOf()).toEqual(["closed", "evidence"]);
  });
});

describe("a newer ledger", () => {
  it("takes the place of the one before by key, and what it said is kept", async () => {
    await imported([ours, other]);
    await sees("r1", theirs);
    given.time.now += DAY;
    const report = await imported([
      { ...other, customer: "Sichuan Golden Bottling Co., Ltd." },
      { ...ours, amount: "37万" },
    ]);
    expect(report).toMatchObject({ rows: 2, added: 0, changed: 2, gone: 0 });
    given.time.now += DAY;
    expect(await imported([{ ...ours, amount: "368000" }])).toMatchObject({ changed: 1, gone: 1 });
    expect(await field("amount")).toMatchObject({
      ledger: "368000",
      outcome: "agrees",
      was: [
        { value: "37万", until: MONDAY + 2 * DAY },
        { value: "386,000", until: MONDAY + DAY },
      ],
    });
    expect((await record())?.rows).toEqual([2]);
    // The row changed, and this field of it did not.
    expect((await field("closing")).was).toEqual([]);
  });

  it("settles what agrees now, or is no longer in it", async () => {
    await imported([ours, other]);
    given.time.now += HOUR;
    await sees("r1", { ...theirs, closing: "2026-06-30" });
    await say({ kind: "marked", mark: "ledger-wrong", comment: "" }, "amount", "closing");
    given.time.now += DAY;
    await imported([{ ...ours, amount: "368000" }]);
    expect([await statusOf("amount"), await statusOf("closing")]).toEqual([
      ["closed", "evidence"],
      ["open", null],
    ]);
    given.time.now += DAY;
    await imported([other]);
    expect(await statusOf("closing")).toEqual(["closed", "evidence"]);
    expect(await open()).toEqual([["only-crm", "SJ-2026-017"]]);
  });

  it("adds and corrects where it is not the whole", async () => {
    await imported([ours]);
    await imported([other], { replaces: "named", at: MONDAY - 30 * DAY });
    await sees("r1", theirs);
    await sees("r2", other);
    expect((await record("r1"))?.outcome).toBe("different");
    expect((await record("r2"))?.outcome).toBe("matched");
  });

  it("is refused when it is older, and nothing changes", async () => {
    await imported([ours]);
    const before = await given.dump();
    await expect(begin([other], { at: MONDAY - DAY })).rejects.toMatchObject({
      code: "older-than-kept",
    });
    expect(await given.dump()).toEqual(before);
  });

  it("is never of the future, so that what is seen today counts", async () => {
    await imported([ours], { at: MONDAY + DAY });
    given.time.now += HOUR;
    await sees("r1", theirs);
    await say({ kind: "fixed", comment: "" });
    for (const [row, status] of [
      [ours, "closed"],
      [theirs, "open"],
      [ours, "closed"],
    ] as const) {
      given.time.now += HOUR;
      await sees("r1", row);
      expect((await statusOf())?.[0]).toBe(status);
    }
  });

  it("leaves everything as it was when it is cancelled, or ends in the middle", async () => {
    await imported([ours]);
    given.time.now += HOUR;
    await sees("r1", theirs);
    await say({ kind: "commented", comment: "看一下" });
    const [view, before] = [await record(), await given.dump()];

    given.time.now += DAY;
    const id = await begin([other]);
    await send(id, [other], 0, 700);
    expect(await record()).toMatchObject({ outcome: "different", rows: [2] });
    await expect(finishImport({ run: "deals", id }, given.services, null)).rejects.toMatchObject({
      code: "not-found",
    });
    await cancelImport({ run: "deals", id }, given.services, null);
    given.time.now -= DAY;
    expect(await given.dump()).toEqual(before);

    // The browser ends in the middle of the next one.
    given.time.now += DAY;
    await send(await begin([other]), [other], 0, 700);
    given = givenStore({ factory: given.factory });
    given.time.now = MONDAY + HOUR + MINUTE;
    expect(await record()).toEqual(view);
    const { parallelParts, parallelRuns: runs, ...rest } = await given.dump();
    const { parallelParts: kept, parallelRuns: _, ...was } = before;
    expect(rest).toEqual(was);

    // What it left behind goes with the next import.
    expect(parallelParts?.length).toBeGreaterThan(kept?.length ?? 0);
    expect(runs).toHaveLength(1);
    given.time.now += DAY;
    await imported([ours]);
    expect((await given.dump()).parallelParts).toHaveLength(kept?.length ?? 0);
  });

  it("is forgotten with its whole record: there is nothing left that could differ", async () => {
    await imported([ours]);
    given.time.now += HOUR;
    await imported([], { side: "export" });
    const [item] = (await queue({ isOpen: true })).items;
    expect(item?.kind).toBe("only-ledger");
    const saying = { kind: "commented", comment: "没录入" } as const;
    await sayOfDifferences({ run: "deals", ids: [item?.id ?? ""], saying }, given.services);
    expect(await open()).toHaveLength(1);
    given.time.now += DAY;
    await imported([]);
    expect(await open()).toEqual([]);
  });

  it("is refused when the playbook names other fields since it was read, and nothing changes", async () => {
    const readBy = await theRun();
    const id = await begin([ours]);
    await publish({ version: 8, fields: ["number", "amount", "customer", "closing"] });
    await expect(send(id, [ours])).rejects.toMatchObject({ code: "overtaken" });
    await expect(begin([ours], { readBy })).rejects.toMatchObject({ code: "overtaken" });
    expect(await given.store.read((database) => database.parallelParts.count())).toBe(0);
    const [view] = await parallelRuns({}, given.services, null);
    expect(view).toMatchObject({ ledger: null, imports: [] });
  });

  it("is not finished with a part that came twice in the place of another", async () => {
    const id = await begin([ours]);
    await send(id, [ours], 0, BUCKETS - 1);
    await send(id, [ours], 0, 1);
    await expect(finishImport({ run: "deals", id }, given.services, null)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("the CRM's own export", () => {
  it("says what is not there, and gives way to what was seen later", async () => {
    await imported([ours, other]);
    given.time.now += HOUR;
    await imported([theirs], { side: "export" });
    expect(await open()).toEqual([
      ["Amount", "SJ-2026-017"],
      ["only-ledger", "SJ-2026-018"],
    ]);
    given.time.now += HOUR;
    await sees("r2", other);
    await sees("r1", ours);
    expect(await open()).toEqual([]);
    expect(await record("r2")).toMatchObject({ outcome: "matched" });
  });
});

describe("a run that the playbook names no longer", () => {
  it("is forgotten thirty days after its last news, and not before", async () => {
    await imported([ours, other]);
    const forgetOn = (day: string) =>
      given.store.keep((database) => forgetEndedRuns(database, [], day));
    const parts = () => given.store.read((database) => database.parallelParts.count());
    const last = new Date(given.time.now).toISOString().slice(0, 10);
    await forgetOn(addDays(last, 30));
    expect(await parts()).toBeGreaterThan(0);
    await forgetOn(addDays(last, 31));
    expect(await parts()).toBe(0);
  });
});

describe("what has not been looked at since", () => {
  const only = async () =>
    (await queue({ isOpen: true })).items.map(({ kind, name, discrepancy }) => [
      kind,
      name,
      discrepancy.state.openedAt,
    ]);

  it("is not settled by a newer ledger, and keeps the age that it has", async () => {
    await imported([ours, other]);
    given.time.now += HOUR;
    await imported([theirs], { side: "export" });
    const before = await only();
    expect(before.map(([kind]) => kind)).toEqual(["differs", "only-ledger"]);
    given.time.now += DAY;
    await imported([ours, other]);
    expect(await only()).toEqual(before);
    given.time.now += HOUR;
    await imported([theirs], { side: "export" });
    expect(await only()).toEqual(before);
  });

  it("is not looked at by a file with a part of the ledger", async () => {
    await imported([ours, other]);
    given.time.now += HOUR;
    await imported([theirs], { side: "export" });
    const [missing] = (await queue({ kind: "only-ledger" })).items;
    given.time.now += HOUR;
    await imported([{ ...ours, number: "SJ-2026-019" }], { replaces: "named" });
    // The export was looked at after what the ledger says of it.
    const [view] = await parallelRuns({}, given.services, null);
    expect(view?.counts["sales"] ?? view?.counts[""]).toMatchObject({
      "only-ledger": 1,
      unseen: 1,
    });
    expect((await queue({ kind: "only-ledger" })).items[0]?.id).toBe(missing?.id);
  });

  it("is gone from the CRM when a newer list does not show what an older export had", async () => {
    await imported([ours, other]);
    given.time.now += HOUR;
    await imported([ours, other], { side: "export" });
    expect(await open()).toEqual([]);
    given.time.now += HOUR;
    await given.store.keep((database) =>
      database.parallelRuns
        .where("run")
        .equals("deals")
        .modify({ look: { at: given.time.now, how: "list" } }),
    );
    given.time.now += MINUTE;
    await sees("r1", ours);
    await compare();
    expect(await open()).toEqual([["only-ledger", "SJ-2026-018"]]);
  });
});

describe("a changed playbook", () => {
  beforeEach(async () => {
    await imported([ours, other]);
    given.time.now += HOUR;
    await sees("r1", theirs);
    await say({ kind: "assigned", owner: "Li Na 李娜", due: null });
  });

  it("may name the fields in another order, before and after everything is compared again", async () => {
    const since = (await field("amount")).discrepancy?.state.openedAt;
    const check = async () => {
      const { fields } = (await record()) ?? { fields: [] };
      expect(
        fields.map(({ id, outcome, discrepancy }) => [
          id,
          outcome,
          discrepancy?.state.status ?? null,
        ]),
      ).toEqual([
        ["amount", "differs", "assigned"],
        ["closing", "agrees", null],
        ["number", "agrees", null],
        ["customer", "agrees", null],
      ]);
      expect(await field("amount")).toMatchObject({ ledger: "386,000", crm: "368,000.00" });
      expect((await field("amount")).discrepancy?.state.openedAt).toBe(since);
      expect(await open()).toEqual([["Amount", "SJ-2026-017"]]);
      const [view] = await parallelRuns({}, given.services, null);
      expect(view?.kinds).toEqual([{ kind: "differs", field: 0, count: 1 }]);
    };
    await publish({ version: 8, fields: ["amount", "closing", "number", "customer"] });
    await check();
    await compare();
    await check();
  });

  it("may name a field no longer: what differed there is nobody's any more", async () => {
    await publish({ version: 8, fields: ["number", "customer", "closing"] });
    expect(await open()).toEqual([]);
    await compare();
    expect(await open()).toEqual([]);
    expect(await record()).toMatchObject({ outcome: "matched" });
  });

  it("may name another key: then the ledger has to come again", async () => {
    await publish({ version: 8, key: ["customer"] });
    const again = async () => {
      const [view] = await parallelRuns({}, given.services, null);
      expect(view?.ledger).toMatchObject({ isOutdated: true });
      expect(view?.kinds).toEqual([]);
      expect(await open()).toEqual([]);
      expect(await record()).toMatchObject({ ledgerAt: null, outcome: null, discrepancy: null });
    };
    await again();
    await compare();
    await again();
    await sees("r1", theirs);
    await again();

    given.time.now += HOUR;
    await imported([ours, other]);
    expect(await record()).toMatchObject({
      name: "绵阳启明乳业有限公司",
      outcome: "different",
      rows: [2],
    });
    expect(await open()).toEqual([["Amount", "绵阳启明乳业有限公司"]]);
    expect(await statusOf()).toEqual(["open", null]);
  });
});
