import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DayPicture } from "../discrepancy/daily-picture";
import { dayPicture } from "../discrepancy/daily-picture";
import { dayPictureCsv } from "../export/day-picture-csv";
import { parallelRunSchema } from "../playbook/parallel-run";
import type { EvidencePackContent } from "./evidence-pack";
import { evidencePack, verifyEvidencePack } from "./evidence-pack";
import { gate } from "./gate";
import { lateRows } from "./late-rows";
import type { SignOff, SignOffDeed } from "./sign-off";
import { judgedFor, mayNotSign, signingRoles, signOffHistory, signOffInForce } from "./sign-off";

const text = { en: "Visits", "zh-CN": "拜访" };
const run = parallelRunSchema.parse({
  id: "visits",
  name: text,
  recordType: "visit",
  departments: ["sales"],
  department: "department",
  from: "2026-10-12",
  to: "2026-10-16",
  key: ["number"],
  fields: [
    { id: "number", name: { en: "Number", "zh-CN": "编号" } },
    { id: "department", name: { en: "Department", "zh-CN": "部门" } },
  ],
});
const calendar = { weekdays: [1, 2, 3, 4, 5], holidays: [], workdays: [] };
const pictures: DayPicture[] = ["2026-10-13", "2026-10-12"].map((day) =>
  dayPicture({
    run: "visits",
    day,
    records: [{ department: "sales", counts: { matched: 1 }, keptTwice: 0 }],
    discrepancies: [],
  }),
);
const result = gate(run, { today: "2026-10-13", calendar, pictures, people: [] });
const signed = (id: string, at: number, more: Partial<SignOff> = {}): SignOff => ({
  kind: "signed",
  id,
  at,
  day: "2026-10-16",
  run: "visits",
  department: null,
  role: "manager",
  name: "王经理",
  decision: "stop-ledger",
  gate: { verdict: "met", criteria: [] },
  reason: null,
  ...more,
});
const withdrawn = (id: string, at: number, signOff: string): SignOffDeed => ({
  kind: "withdrawn",
  id,
  at,
  run: "visits",
  signOff,
  role: "manager",
  name: "王经理",
  reason: "台账还要再用一周",
});

describe("a sign-off", () => {
  it.each([
    ["manager", "stop-ledger", "met", null, null],
    ["sponsor", "stop-ledger", "met", null, null],
    ["admin", "stop-ledger", "met", null, "role"],
    ["key-user", "go-on", "not-met", null, "role"],
    ["manager", "go-on", "not-met", null, null],
    ["manager", "stop-ledger", "not-met", null, "reason"],
    ["manager", "stop-ledger", "not-enough-data", "   because   ", "reason"],
    ["manager", "stop-ledger", "not-enough-data", "年底停用旧系统，审计已同意", null],
  ] as const)("by a %s: %s although %s (%s): %s", (role, decision, verdict, reason, problem) => {
    expect(mayNotSign(run, { role, decision, day: run.from, verdict, reason })).toBe(problem);
  });

  it("holds from the first day of the run on, not before", () => {
    const met = { role: "manager", decision: "stop-ledger", verdict: "met", reason: null } as const;
    expect(mayNotSign(run, { ...met, day: "2020-01-01" })).toBe("day");
    expect(mayNotSign(run, { ...met, day: "2026-10-11" })).toBe("day");
    expect(mayNotSign(run, { ...met, day: "2026-10-12" })).toBeNull();
  });

  it("can be given by each named role", () => {
    for (const role of signingRoles) {
      const met = { decision: "stop-ledger", verdict: "met", reason: null } as const;
      const signedBy = { ...run, gate: { ...run.gate, signedBy: role } };
      expect(mayNotSign(signedBy, { role, day: run.from, ...met })).toBeNull();
    }
  });

  it("is withdrawn only in its own run", () => {
    const other = { ...withdrawn("b", 2, "a"), run: "deals" };
    expect(signOffInForce([signed("a", 1), other], "visits", null)?.id).toBe("a");
  });

  it("takes the place of earlier ones, until it is withdrawn; what was is kept", () => {
    const deeds = [
      signed("a", 1),
      signed("b", 2, { decision: "go-on" }),
      signed("c", 3, { department: "sales" }),
    ];
    expect(signOffInForce(deeds, "visits", "sales")?.id).toBe("c");
    expect(signOffInForce(deeds, "visits", "quality")?.id).toBe("b");
    expect(signOffInForce(deeds, "quotes", "sales")).toBeNull();
    expect(signOffInForce([...deeds, withdrawn("d", 4, "c")], "visits", "sales")?.id).toBe("b");
    expect(signOffHistory(deeds, "visits").map(({ id }) => id)).toEqual(["c", "b", "a"]);
  });

  it("is the same in whatever order and however often they arrive", () => {
    const deeds = [signed("a", 1), signed("b", 2), signed("c", 2), withdrawn("d", 4, "b")];
    fc.assert(
      fc.property(fc.shuffledSubarray([...deeds, ...deeds], { minLength: 8 }), (arrived) => {
        expect(signOffHistory(arrived, "visits")).toEqual(signOffHistory(deeds, "visits"));
      }),
    );
  });

  it("says what the gate said of its department", () => {
    expect(judgedFor(result, "sales")).toBe(result.departments[0]);
    expect(judgedFor(result, "nowhere")).toBeNull();
    expect(judgedFor(result, null)?.verdict).toBe("not-enough-data");
  });
});

describe("rows that come after the ledger has stopped", () => {
  const rows = (day: string, department: string | null, count: number) => ({
    day,
    department,
    rows: count,
  });

  it("are counted by department and day", () => {
    const imported = [
      rows("2026-10-16", "sales", 9),
      rows("2026-10-19", "sales", 2),
      rows("2026-10-19", "sales", 1),
      rows("2026-10-20", null, 4),
      rows("2026-10-21", "quality", 0),
    ];
    expect(lateRows([signed("a", 1)], "visits", imported)).toEqual([
      { day: "2026-10-19", department: "sales", rows: 3 },
      { day: "2026-10-20", department: null, rows: 4 },
    ]);
  });

  it("are none where the ledger goes on", () => {
    const sales = signed("a", 1, { department: "sales" });
    const imported = [rows("2026-10-19", "sales", 2), rows("2026-10-19", "quality", 2)];
    expect(lateRows([sales], "visits", imported)).toHaveLength(1);
    expect(lateRows([sales, signed("b", 2, { decision: "go-on" })], "visits", imported)).toEqual(
      [],
    );
    expect(lateRows([sales, withdrawn("w", 3, "a")], "visits", imported)).toEqual([]);
  });
});

describe("the file of evidence", () => {
  const hash = (of: string) => Promise.resolve(createHash("sha256").update(of).digest("hex"));
  const content: EvidencePackContent = {
    madeAt: Date.UTC(2026, 9, 13, 9),
    timeZone: "Asia/Shanghai",
    playbook: { id: "chengdu-filling", version: 7, sha256: "ab" },
    run,
    imports: [
      {
        side: "ledger",
        sha256: "cd",
        rows: 812,
        importedAt: Date.UTC(2026, 9, 13, 1),
        mappingSha256: "ef",
      },
    ],
    pictures,
    gate: result,
    signOffs: [signed("a", 1), signed("other", 1, { run: "quotes" })],
  };

  it("says who, what, when and on which data, in days in order", async () => {
    const pack = JSON.parse(await evidencePack(content, hash));
    expect(pack).toMatchObject({
      handrail_export: "cut-over-evidence",
      format: 1,
      made_at: "2026-10-13T09:00:00.000Z",
      playbook: { id: "chengdu-filling", version: 7, sha256: "ab" },
      run: { id: "visits", gate: { matchRate: 0.98 } },
      imports: [{ side: "ledger", sha256: "cd", rows: 812, mapping_sha256: "ef" }],
      gate: { verdict: "not-enough-data" },
      days: [{ day: "2026-10-12", all: { match_rate: 1 } }, { day: "2026-10-13" }],
      sign_offs: [{ id: "a", name: "王经理", decision: "stop-ledger" }],
    });
    expect(pack.definitions.length).toBeGreaterThan(5);
  });

  it("is unchanged also when its keys are in another order, and changed by any other value", async () => {
    const made = await evidencePack(content, hash);
    expect(await verifyEvidencePack(made, hash)).toBe("unchanged");
    const backwards = Object.fromEntries(Object.entries(JSON.parse(made)).reverse());
    expect(await verifyEvidencePack(JSON.stringify(backwards), hash)).toBe("unchanged");

    const places: (string | number)[][] = [];
    const walk = (value: unknown, path: (string | number)[]) => {
      if (typeof value === "object" && value !== null) {
        for (const [key, part] of Object.entries(value)) walk(part, [...path, key]);
      } else places.push(path);
    };
    walk(JSON.parse(made), []);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), async (path) => {
        const other = JSON.parse(made);
        const last = path.at(-1) ?? "";
        const parent = path.slice(0, -1).reduce((at: any, key) => at[key], other);
        parent[last] = "forged";
        expect(await verifyEvidencePack(JSON.stringify(other), hash)).not.toBe("unchanged");
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["", "no-evidence"],
    ["[]", "no-evidence"],
    ["null", "no-evidence"],
    ['{"__proto__":{"handrail_export":"cut-over-evidence"}}', "no-evidence"],
    ['{"handrail_export":"adoption","format":1}', "no-evidence"],
    ['{"handrail_export":"cut-over-evidence","format":2}', "other-format"],
    ['{"handrail_export":"cut-over-evidence","format":1}', "changed"],
  ])("%s is told from one: %s", async (file, said) => {
    expect(await verifyEvidencePack(file, hash)).toBe(said);
  });
});

describe("the days as CSV", () => {
  it("have a row for all and one a department, with defused names", () => {
    const departments = [{ id: "sales", name: { en: "=Sales", "zh-CN": "销售部" } }];
    const [head, all, sales] = dayPictureCsv(pictures, departments, "en", { bom: false }).split(
      "\r\n",
    );
    expect(head).toMatch(/^day,department,department_name,matched/);
    expect(all).toBe("2026-10-12,*,,1,0,0,0,0,0,0,0,1,1,0,0,0,0,0");
    expect(sales).toBe("2026-10-12,sales,'=Sales,1,0,0,0,0,0,0,0,1,1,0,0,0,0,0");
  });
});
