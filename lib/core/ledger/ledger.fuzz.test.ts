/** Files that are wrong in every way: each is read whole, or refused with a reason, and nothing else happens. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bombs, lyingSizes } from "@/test/ledgers/bombs";
import { encode } from "@/test/ledgers/encode";
import { open, problemIn, readTable, rowsOf } from "@/test/ledgers/read-all";
import { EXCEL, pack, PROGRAM, WPS, xlsxParts } from "@/test/ledgers/write-xlsx";
import { LedgerRefused } from "./ledger-problem";

const RUNS = { text: 7000, archive: 1500, xml: 1500 };

/** Whole or refused: the first look and the reading say the same. */
function survives(bytes: Uint8Array): void {
  try {
    const opened = open(bytes);
    opened.preview.sheets.forEach(({ header, rows }, at) => {
      if (!header) return;
      const read = rowsOf(opened, at);
      expect(read.length).toBe(rows);
      expect(read.every(({ cells }) => cells.length === header.names.length)).toBe(true);
    });
  } catch (error) {
    if (!(error instanceof LedgerRefused)) throw error;
    expect(error.problem.code).not.toBe("unexpected");
  }
}

const prototype = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
const untouched = () =>
  expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(prototype);

/** Bytes changed, put in, taken out, cut off or doubled. */
const mutation = fc.record({
  kind: fc.constantFrom("set", "insert", "remove", "cut", "double"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 6 }),
});
const mutations = fc.array(mutation, { minLength: 1, maxLength: 6 });

function mutated(
  bytes: Uint8Array,
  changes: typeof mutations extends fc.Arbitrary<infer M> ? M : never,
) {
  let all = [...bytes];
  for (const { kind, at, bytes: fresh } of changes) {
    const place = Math.floor(at * all.length);
    if (kind === "set") all.splice(place, fresh.length, ...fresh);
    else if (kind === "insert") all.splice(place, 0, ...fresh);
    else if (kind === "remove") all.splice(place, fresh.length);
    else if (kind === "cut") all = all.slice(0, place);
    else all.push(...all.slice(place));
  }
  return Uint8Array.from(all);
}

const TEXT = [
  '编号,客户名称,拜访日期,"内容"',
  'V-001,华为技术有限公司,2026-03-02,"采购计划,""下周""报价"',
  "V-002,深圳市创新实业集团,2026-03-03,=SUM(A1)",
  "合计,2,,",
].join("\r\n");
const texts = [
  ...(["utf-8", "utf-16le", "utf-16be", "gb18030"] as const).map((one) => encode(TEXT, one, true)),
  encode("編號;客戶\r\nO-101;台灣積體電路\r\nO-102;鴻海精密工業\r\n", "big5"),
  encode("__proto_\tName\n1\tZoë\n", "windows-1252"),
];
const parts = [EXCEL, WPS, PROGRAM].map((dialect) =>
  xlsxParts(
    [
      {
        name: "台账",
        rows: [
          ["客户", null, "日期"],
          ["名称", "电话", null],
          ["华为", 13800138000, { serial: 46086.4, format: "yyyy-mm-dd h:mm" }],
          [true, { formula: "A1", cached: "x" }, { error: "#N/A" }],
        ],
        merged: ["A1:B1", "C1:C2"],
        hiddenRows: [4],
      },
    ],
    dialect,
  ),
);
const archives = parts.map((one) => pack(one));

describe("10,000 ledgers that are wrong somewhere", () => {
  it("as text, in every encoding", () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), mutations, (bytes, changes) => {
        survives(mutated(bytes, changes));
      }),
      { numRuns: RUNS.text },
    );
    untouched();
  });

  it("as archives", () => {
    fc.assert(
      fc.property(fc.constantFrom(...archives), mutations, (bytes, changes) => {
        survives(mutated(bytes, changes));
      }),
      { numRuns: RUNS.archive },
    );
    untouched();
  });

  it("as XML in sound archives", () => {
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.nat(), mutations, (sound, which, changes) => {
        const path = [...sound.keys()][which % sound.size] ?? "";
        const wrong = mutated(encode(sound.get(path) ?? "", "utf-8"), changes);
        survives(pack(new Map<string, string | Uint8Array>([...sound, [path, wrong]])));
      }),
      { numRuns: RUNS.xml },
    );
    untouched();
  });
});

describe("a file made to hurt", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "handrail-bombs-"));
    await build({
      configFile: false,
      logLevel: "silent",
      resolve: { alias: { "@": resolve(".") } },
      build: {
        ssr: resolve("test/ledgers/read-bomb.ts"),
        outDir: folder,
        emptyOutDir: false,
        rollupOptions: { output: { entryFileNames: "read-bomb.mjs" } },
      },
      ssr: { noExternal: true },
    });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("is refused with the reason, in at most 64 MB beside the file", async () => {
    const expected: Record<string, string> = {};
    for (const [at, [, code, make]] of bombs.entries()) {
      const path = join(folder, `${at}.bin`);
      await writeFile(path, make());
      expected[path] = code;
    }
    const { stdout } = await promisify(execFile)(process.execPath, [
      "--expose-gc",
      "--max-old-space-size=64",
      "--max-semi-space-size=4",
      join(folder, "read-bomb.mjs"),
      ...Object.keys(expected),
    ]);
    const said = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { path: string; code: string; mb: number; ms: number });
    const named = said.map(({ path, code, mb }, at) => [
      bombs[at]?.[0],
      code,
      mb <= 64 ? "at most 64 MB" : `${mb} MB`,
      path in expected,
    ]);
    expect(named).toEqual(bombs.map(([name, code]) => [name, code, "at most 64 MB", true]));
    untouched();
  });

  it("is read where only its sizes lie", () => {
    expect(problemIn(lyingSizes())).toBeNull();
    expect(readTable(lyingSizes()).rows).toEqual([["V-001"]]);
  });
});
