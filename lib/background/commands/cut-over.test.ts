import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { keyOf } from "@/lib/core/compare/key";
import { verifyEvidencePack } from "@/lib/core/cut-over/evidence-pack";
import { BUCKETS, bucketOf } from "@/lib/core/reconcile/bucket";
import type { SigningRole } from "@/lib/core/cut-over/sign-off";
import { chengduSource, DAY, HOUR, MONDAY } from "@/test/given";
import { givenStore } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { sha256 } from "../hash";
import { readAll } from "../store/event-log";
import { changeProfile } from "./change-profile";
import { cutOver, evidencePack, signOff, withdrawSignOff } from "./cut-over";
import { fallback } from "./fallback";
import { beginImport, finishImport, importParts } from "./parallel-import";
import { compareRun } from "./parallel-runs";
import { publishPlaybook } from "./publish-playbook";

const text = (en: string, zh: string) => ({ en, "zh-CN": zh });
const run = {
  id: "visits",
  name: text("Visits", "拜访"),
  recordType: "visit",
  process: "log-visit",
  departments: ["sales", "quality"],
  department: "department",
  from: "2026-03-02",
  to: "2026-03-31",
  key: ["number"],
  fields: [
    { id: "number", name: text("Number", "编号") },
    { id: "department", name: text("Department", "部门") },
    { id: "note", name: text("Note", "备注"), critical: true },
  ],
  gate: { days: 3, records: 1, trained: 0, proficient: 0 },
};
const source = JSON.stringify({ ...chengduSource, parallelRuns: [run] });

type Row = readonly [number: string, department: string, note: string];
const visits: readonly Row[] = [
  ["BF-0301", "Sales", "Canary-Wuliang 无量酒业 wants the 24-head filler"],
  ["BF-0302", "销售部", "Canary-Huaxi 花溪饮料：周五回访"],
  ["BF-0303", "Quality", "Canary-Leakage at valve 7"],
];
const wrong: readonly Row[] = [["BF-0301", "Sales", "Canary-Other"], ...visits.slice(1)];
const late: readonly Row[] = [
  ["BF-0304", "Sales", "Canary-Late one"],
  ["BF-0305", "Sales", "Canary-Late two"],
  ["BF-0306", "Quality", "Canary-Late three"],
];

let given: GivenStore;
let files = 0;
beforeEach(async () => {
  fakeBrowser.reset();
  given = givenStore();
  await publishPlaybook({ source, reason: "", moveCases: false }, given.services, null);
  await changeProfile(
    { introduced: true, toldOfValues: true, department: "sales", language: "en" },
    given.services,
  );
});

/** A file comes in as the console sends it, and all of it is compared. */
async function imports(side: "ledger" | "export", rows: readonly Row[]): Promise<string> {
  const id = `file-${++files}`;
  const at = given.time.now;
  await beginImport(
    {
      run: "visits",
      id,
      side,
      at,
      replaces: "all",
      rows: rows.length,
      sha256: String(files).padStart(64, "0"),
      fields: run.fields.map((field) => field.id),
      key: run.key,
      mapping: { file: "Canary-客户拜访.xlsx" },
    },
    given.services,
    null,
  );
  const parts = Array.from({ length: BUCKETS }, (_, bucket) => ({
    bucket,
    entries: rows.flatMap((values, place) => {
      const key = keyOf([values[0]]) ?? "";
      return bucketOf(key) === bucket
        ? [{ key, rows: [{ row: place + 2, values: [...values] }] }]
        : [];
    }),
  }));
  for (let from = 0; from < BUCKETS; from += 64) {
    const some = parts.slice(from, from + 64);
    await importParts({ run: "visits", id, parts: some }, given.services, null);
  }
  await finishImport({ run: "visits", id }, given.services, null);
  while ((await compareRun({ run: "visits" }, given.services, null)) < 1);
  return id;
}

const look = () => cutOver({ run: "visits" }, given.services, null);
const verdicts = async () => {
  const { gate } = await look();
  return [gate.verdict, ...gate.departments.map(({ verdict }) => verdict)];
};
const decides = (more: Partial<Parameters<typeof signOff>[0]> = {}) =>
  signOff(
    {
      run: "visits",
      department: null,
      role: "manager",
      name: "王经理",
      decision: "stop-ledger",
      day: "2026-03-06",
      reason: null,
      ...more,
    },
    given.services,
    null,
  );
const noticed = async () =>
  (await given.store.read((database) => readAll(database))).filter(
    ({ type }) => type === "FallbackNoticed",
  );

describe("a month in which ledger and CRM are both kept", () => {
  it("goes from not enough data to not met to met; the ledger stops, and rows still come", async () => {
    expect(await verdicts()).toEqual(["not-enough-data", "not-enough-data", "not-enough-data"]);
    expect((await look()).pictures).toEqual([]);

    // Monday: the ledger alone; nobody has looked in the CRM.
    await imports("ledger", visits);
    expect(await verdicts()).toEqual(["not-enough-data", "not-enough-data", "not-enough-data"]);

    // Tuesday: the CRM's export differs in a critical field of sales.
    given.time.now += DAY;
    await imports("export", wrong);
    expect(await verdicts()).toEqual(["not-met", "not-met", "not-enough-data"]);
    await expect(decides()).rejects.toThrow("denied");
    await expect(decides({ reason: "because" })).rejects.toThrow("denied");
    await expect(decides({ role: "admin", reason: "The year ends here" })).rejects.toThrow(
      "denied",
    );
    await expect(decides({ department: "after-sales" })).rejects.toThrow("not-found");

    // Wednesday: it is put right. Then somebody looks each business day.
    given.time.now += DAY;
    await imports("export", visits);
    expect((await look()).pictures.at(-1)?.departments.at(-1)?.counts).toMatchObject({
      settled: 1,
      open: { total: 0, critical: 0 },
    });
    expect(await verdicts()).toEqual(["not-met", "not-met", "not-enough-data"]);
    given.time.now += DAY;
    await look();
    given.time.now += DAY;
    expect(await verdicts()).toEqual(["met", "met", "met"]);

    const friday = await look();
    expect(friday.pictures.map(({ day }) => day.slice(8))).toEqual(["02", "03", "04", "05", "06"]);
    expect(friday.daysOff.slice(0, 2)).toEqual(["2026-03-07", "2026-03-08"]);
    await decides();
    expect((await look()).signOffs).toMatchObject([
      { decision: "stop-ledger", day: "2026-03-06", gate: { verdict: "met" } },
    ]);

    // Friday evening rows may still come; on Monday they are signs of falling back.
    given.time.now += 8 * HOUR;
    await imports("ledger", [...visits, ...late.slice(2)]);
    expect((await look()).late).toEqual([]);
    given.time.now += 3 * DAY - 8 * HOUR;
    const id = await imports("ledger", [...visits, ...late]);
    expect((await look()).late).toEqual([{ day: "2026-03-09", department: "sales", rows: 2 }]);
    await finishImport({ run: "visits", id }, given.services, null);
    await imports("ledger", [...visits, ...late]);
    const facts = await noticed();
    expect(facts.map(({ data }) => data)).toEqual(
      Array.from({ length: 2 }, () => ({
        source: "ledger",
        playbook: { id: "chengdu-filling", version: 7 },
        process: "log-visit",
      })),
    );
    expect(JSON.stringify(facts)).not.toMatch(/Canary|BF-030/);
    const period = { from: "2026-03-01", to: "2026-03-31" };
    const all = { department: null, process: null, tool: null };
    const report = await fallback({ ...period, ...all }, given.services, null);
    expect(report.places).toMatchObject([{ source: "ledger", process: "log-visit", noticed: 2 }]);
  }, 60_000);

  it("leaves a file of evidence that holds no value, no key and no file name", async () => {
    await imports("ledger", visits);
    await imports("export", wrong);
    const reason = "The old server is switched off on Friday";
    await decides({ reason, day: "2026-03-02" });
    const pack = await evidencePack({ run: "visits" }, given.services, null);
    expect(await verifyEvidencePack(pack, sha256)).toBe("unchanged");
    expect(await verifyEvidencePack(pack.replace("not-met", "met"), sha256)).toBe("changed");
    expect(JSON.parse(pack)).toMatchObject({
      imports: [
        { side: "crm", rows: 3 },
        { side: "ledger", rows: 3 },
      ],
      gate: { verdict: "not-met" },
      sign_offs: [
        { decision: "stop-ledger", reason, name: "王经理", gate: { verdict: "not-met" } },
      ],
    });
    expect(pack).not.toMatch(/Canary|BF-?030|xlsx|无量|花溪/);
  }, 30_000);

  it("has decisions that hold until they are withdrawn, and are kept then", async () => {
    const reason = "Sales has no ledger any more";
    await decides({ department: "sales", reason });
    const [kept] = (await look()).signOffs;
    const takesBack = (role: SigningRole, id = kept?.id ?? "") =>
      withdrawSignOff(
        { run: "visits", signOff: id, role, name: "王经理", reason: "还要再用一周" },
        given.services,
        null,
      );
    await expect(takesBack("key-user")).rejects.toThrow("denied");
    await expect(takesBack("manager", "nowhere")).rejects.toThrow("not-found");
    await takesBack("sponsor");
    expect(await look()).toMatchObject({
      signOffs: [],
      withdrawn: [{ signOff: { id: kept?.id, reason }, by: { role: "sponsor" } }],
    });
  });

  it("does not take the first ledger for rows that came late", async () => {
    await decides({ reason: "Nothing was ever written", day: "2026-03-02" });
    given.time.now = MONDAY + 3 * DAY;
    await imports("ledger", visits);
    expect((await look()).late).toEqual([]);
    expect(await noticed()).toEqual([]);
  }, 30_000);

  it("notes at most 500 rows of one import", async () => {
    await imports("ledger", visits);
    await decides({ reason: "The year ends with this day", day: "2026-03-02" });
    given.time.now += DAY;
    const many = Array.from({ length: 600 }, (_, n): Row => [`N-${n}`, "Sales", "Canary"]);
    await imports("ledger", [...visits, ...many]);
    expect((await look()).late).toMatchObject([{ rows: 600 }]);
    expect(await noticed()).toHaveLength(500);
  }, 30_000);
});
