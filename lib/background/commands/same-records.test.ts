import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { BUCKETS, bucketOf } from "@/lib/core/reconcile/bucket";
import { keyIn } from "@/lib/core/reconcile/key";
import { HOUR, MONDAY, chengduSource } from "@/test/given";
import { givenStore, plainly } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { momentOf, planOf } from "../parallel/compare-parts";
import { runRow } from "../parallel/import";
import { seeRecords } from "../parallel/see-records";
import { changeProfile } from "./change-profile";
import { differences } from "./differences";
import { runOf } from "../parallel/run-of";
import { beginImport, finishImport, importParts } from "./parallel-import";
import { compareRun, parallelRuns } from "./parallel-runs";
import { publishPlaybook } from "./publish-playbook";
import { saidPairs, sayWhetherSame, sideBySide, unmatched } from "./same-records";
import { sayOfDifferences } from "./say-of-differences";

const run = {
  id: "firms",
  name: { en: "Firms", "zh-CN": "客户" },
  recordType: "firm",
  departments: ["sales"],
  from: "2026-03-02",
  key: ["name"],
  sameBy: { name: "name", others: ["phone"] },
  fields: [
    { id: "name", name: { en: "Name", "zh-CN": "名称" } },
    { id: "phone", name: { en: "Telephone", "zh-CN": "电话" }, compare: { kind: "phone" } },
  ],
};

type Row = readonly [name: string, phone: string];
const OURS: Row = ["华东轴承有限公司", "021-5550 1234"];
const THEIRS: Row = ["华东轴承（上海）有限公司", "02155501234"];
const KESTREL: Row = ["Kestrel Ltd.", "1"];
const KESTREL_CRM: Row = ["KESTREL LIMITED", "2"];

let given: GivenStore;
beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.runtime.getManifest = () => ({ host_permissions: [] }) as never;
  given = givenStore();
  const source = JSON.stringify({ ...chengduSource, version: 7, parallelRuns: [run] });
  await publishPlaybook({ source, ...plainly }, given.services, null);
  await changeProfile(
    { introduced: true, toldOfValues: true, department: "sales", language: "en", role: "key-user" },
    given.services,
  );
});

const theRun = () => given.store.read(async (_, known) => runOf(known, "firms"));
const key = async ([name]: Row) => keyIn(planOf(await theRun()), [name, null]) ?? "";
const keys = async (ours: Row, theirs: Row) => ({
  run: "firms",
  ledger: await key(ours),
  crm: await key(theirs),
});

let imports = 0;
async function imported(side: "ledger" | "export", ...rows: readonly Row[]) {
  given.time.now += HOUR;
  const id = `import-${++imports}`;
  const { fields, key: keyFields } = await theRun();
  const readBy = { fields: fields.map((field) => field.id), key: keyFields };
  const about = { run: "firms", id, side, at: given.time.now, replaces: "all", ...readBy } as const;
  await beginImport(
    { ...about, rows: rows.length, sha256: "0".repeat(64), mapping: {} },
    given.services,
    null,
  );
  const keyed = new Map<string, { row: number; values: string[] }[]>();
  for (const [place, row] of rows.entries()) {
    const name = await key(row);
    keyed.set(name, [...(keyed.get(name) ?? []), { row: place + 2, values: [...row] }]);
  }
  const parts = Array.from({ length: BUCKETS }, (_, bucket) => ({
    bucket,
    entries: [...keyed]
      .filter(([name]) => bucketOf(name) === bucket)
      .map(([name, found]) => ({ key: name, rows: found })),
  }));
  await importParts({ run: "firms", id, parts }, given.services, null);
  await finishImport({ run: "firms", id }, given.services, null);
  let share = 0;
  while (share < 1) share = await compareRun({ run: "firms" }, given.services, null);
}

const sees = (record: string, row: Row) =>
  given.store.keep(async (database, known) => {
    given.time.now += HOUR;
    const named = runOf(known, "firms");
    if (!known.playbook) throw new Error("no playbook");
    const sighting = { at: given.time.now, where: "record-page" } as const;
    return seeRecords(
      database,
      await runRow(database, "firms"),
      named,
      known.playbook,
      [{ record, values: [...row] }],
      sighting,
      momentOf(given.services.clock),
    );
  });

async function say(ours: Row, theirs: Row, isSame: boolean | null) {
  given.time.now += HOUR;
  return sayWhetherSame({ ...(await keys(ours, theirs)), isSame }, given.services, null);
}

async function counts() {
  const [view] = await parallelRuns({}, given.services, null);
  const all = Object.values(view?.counts ?? {});
  const sum: Record<string, number> = {};
  for (const each of all) {
    for (const [outcome, count] of Object.entries(each)) {
      if (count > 0) sum[outcome] = (sum[outcome] ?? 0) + count;
    }
  }
  return sum;
}

const states = async () =>
  (await saidPairs({ run: "firms" }, given.services, null)).map(({ isSame, state }) =>
    isSame ? state : "different",
  );
const namesLeft = async () => {
  const { ledger, crm } = await unmatched({ run: "firms" }, given.services, null);
  return [ledger.map(({ name }) => name).toSorted(), crm.map(({ name }) => name).toSorted()];
};
const queue = (filter = {}) =>
  differences({ run: "firms", filter, from: 0, size: 50 }, given.services, null);

describe("what has no partner", () => {
  it("is listed for both sides, with what it may be known by; twice on a side is no single record", async () => {
    await imported("ledger", OURS, KESTREL, ["Twice", "1"], ["Twice", "2"], ["Both", "3"]);
    await imported("export", THEIRS, ["Both", "3"]);
    expect(await unmatched({ run: "firms" }, given.services, null)).toMatchObject({
      crm: [{ id: await key(THEIRS), name: THEIRS[0], title: THEIRS[0], others: [THEIRS[1]] }],
      counts: { ledger: 2, crm: 1 },
      refused: [],
    });
    expect(await namesLeft()).toEqual([[KESTREL[0], OURS[0]], [THEIRS[0]]]);
  });

  it("is shown side by side, as long as it is there", async () => {
    await imported("ledger", ["Other", "1"], OURS);
    await imported("export", THEIRS);
    expect(await sideBySide(await keys(OURS, THEIRS), given.services, null)).toEqual({
      fields: [
        { id: "name", ledger: OURS[0], crm: THEIRS[0], outcome: "differs" },
        { id: "phone", ledger: OURS[1], crm: THEIRS[1], outcome: expect.any(String) },
      ],
      row: 3,
      seen: { at: given.time.now, where: "export" },
    });
    await imported("export");
    await expect(sideBySide(await keys(OURS, THEIRS), given.services, null)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("two that are said to be the same", () => {
  beforeEach(async () => {
    await imported("ledger", OURS, KESTREL);
    await imported("export", THEIRS, KESTREL_CRM);
  });

  it("are compared as one record, until it is taken back", async () => {
    expect(await counts()).toEqual({ "only-ledger": 2, "only-crm": 2 });
    await say(OURS, THEIRS, true);
    // That they are named differently is what was said: the key is compared no more.
    expect(await counts()).toEqual({ matched: 1, "only-ledger": 1, "only-crm": 1 });
    expect(await namesLeft()).toEqual([[KESTREL[0]], [KESTREL_CRM[0]]]);
    expect(await states()).toEqual(["joined"]);
    await say(OURS, THEIRS, null);
    expect(await counts()).toEqual({ "only-ledger": 2, "only-crm": 2 });
    expect(await states()).toEqual([]);
  });

  it("settle what was said of each alone, and taking it back opens that again", async () => {
    const { items } = await queue({ isOpen: true });
    const ids = items.map(({ id }) => id);
    const saying = { kind: "commented", comment: "?" } as const;
    await sayOfDifferences({ run: "firms", ids, saying }, given.services);
    const isOpen = async () =>
      (await queue({ isOpen: true })).items.map(({ kind, name }) => `${kind} ${name}`).toSorted();
    const alone = [`only-crm ${THEIRS[0]}`, `only-ledger ${OURS[0]}`];
    expect(await isOpen()).toEqual(expect.arrayContaining(alone));
    await say(OURS, THEIRS, true);
    expect(await isOpen()).not.toEqual(expect.arrayContaining(alone.slice(0, 1)));
    expect(await isOpen()).not.toEqual(expect.arrayContaining(alone.slice(1)));
    await say(OURS, THEIRS, null);
    expect(await isOpen()).toEqual(expect.arrayContaining(alone));
  });

  it("are refused where one of the two has its partner already", async () => {
    await say(OURS, THEIRS, true);
    for (const [ours, theirs] of [
      [OURS, KESTREL_CRM],
      [KESTREL, THEIRS],
    ] as const) {
      await expect(say(ours, theirs, true)).rejects.toMatchObject({ code: "already-joined" });
    }
    expect(await states()).toEqual(["joined"]);
    // The same once more is no other.
    await say(OURS, THEIRS, true);
    expect(await states()).toEqual(["joined"]);
  });

  it("are refused where they are not there, have a partner by key, or are there twice", async () => {
    const both: Row = ["Both", "1"];
    await expect(say(["Nobody", ""], THEIRS, true)).rejects.toMatchObject({ code: "not-found" });
    await expect(say(OURS, ["Nobody", ""], true)).rejects.toMatchObject({ code: "not-found" });
    await imported("ledger", OURS, KESTREL, KESTREL, both);
    await imported("export", THEIRS, KESTREL_CRM, both);
    for (const [ours, theirs] of [
      [both, THEIRS],
      [OURS, both],
      [both, both],
      [KESTREL, KESTREL_CRM],
    ] as const) {
      await expect(say(ours, theirs, true)).rejects.toMatchObject({ code: "already-joined" });
    }
    expect(await states()).toEqual([]);
  });

  it("rest while one of the two is gone, and are one again when it is back", async () => {
    await say(OURS, THEIRS, true);
    await imported("ledger", KESTREL);
    expect(await states()).toEqual(["gone"]);
    expect(await counts()).toEqual({ unseen: 1, "only-crm": 2 });
    const [pair] = await saidPairs({ run: "firms" }, given.services, null);
    expect([pair?.ledger.name, pair?.crm.name]).toEqual([null, THEIRS[0]]);
    await imported("ledger", OURS, KESTREL);
    expect(await states()).toEqual(["joined"]);
    expect(await counts()).toEqual({ matched: 1, unseen: 1, "only-crm": 1 });
  });

  it("rest where one of the two finds its partner by key: nothing is taken away from its own key", async () => {
    await say(OURS, THEIRS, true);
    await imported("ledger", OURS, KESTREL, THEIRS);
    expect(await states()).toEqual(["by-key"]);
    expect(await counts()).toEqual({ matched: 1, unseen: 2, "only-crm": 1 });
    await imported("ledger", OURS, KESTREL);
    expect(await states()).toEqual(["joined"]);
    // The CRM is mended: a page shows the name that the ledger has.
    await sees("r1", OURS);
    expect(await states()).toEqual(["by-key"]);
    expect(await counts()).toEqual({ matched: 1, unseen: 1, "only-crm": 2 });
  });

  it("give way to what is said later of one of them, and hold again when that is taken back", async () => {
    await say(OURS, THEIRS, true);
    await imported("ledger", KESTREL);
    await say(KESTREL, THEIRS, true);
    expect(await states()).toEqual(["joined", "gone"]);
    await imported("ledger", OURS, KESTREL);
    expect(await states()).toEqual(["joined", "replaced"]);
    expect(await namesLeft()).toEqual([[OURS[0]], [KESTREL_CRM[0]]]);
    await say(KESTREL, THEIRS, null);
    expect(await states()).toEqual(["joined"]);
    expect(await namesLeft()).toEqual([[KESTREL[0]], [KESTREL_CRM[0]]]);
    expect(await counts()).toEqual({ matched: 1, unseen: 1, "only-crm": 1 });
  });

  it("are compared by what a page shows later, under the ledger's key", async () => {
    await say(OURS, THEIRS, true);
    const [seen] = await sees("r1", [THEIRS[0], "999"]);
    expect(seen?.compared).toMatchObject({ key: await key(OURS), outcome: "different" });
    expect((await queue({ field: "phone" })).items).toMatchObject([{ crm: "999" }]);
  });

  it("may turn out not to be: that is kept, too, and taken back as well", async () => {
    await say(OURS, THEIRS, true);
    await say(OURS, THEIRS, false);
    expect(await states()).toEqual(["different"]);
    expect(await counts()).toEqual({ "only-ledger": 2, "only-crm": 2 });
    const { refused } = await unmatched({ run: "firms" }, given.services, null);
    const { ledger, crm } = await keys(OURS, THEIRS);
    expect(refused).toEqual([{ ledger, crm }]);
    await say(OURS, THEIRS, null);
    expect(await states()).toEqual([]);
  });

  it("are the same before and after everything is compared anew", async () => {
    await say(OURS, THEIRS, true);
    const before = await counts();
    expect(given.time.now).toBeGreaterThan(MONDAY);
    await imported("export", THEIRS, KESTREL_CRM);
    expect(await counts()).toEqual(before);
    expect(await states()).toEqual(["joined"]);
  });
});
