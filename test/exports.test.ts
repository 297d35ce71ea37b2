/** Every kind of file of a made-up company, read back by other programs: each says what the figures say. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FileJob } from "@/components/admin/adoption/files/file-kind";
import { fileKinds } from "@/components/admin/adoption/files/file-kind";
import { makeFile } from "@/components/admin/adoption/files/make-file";
import { reportHtml } from "@/components/admin/adoption/files/report";
import { sha256 } from "@/components/admin/adoption/files/zip";
import { createI18n } from "@/components/i18n";
import { detailTable } from "@/lib/core/export/statistics/detail-table";
import { figuresText } from "@/lib/core/export/statistics/figures-text";
import {
  statisticsJsonSchema,
  statisticsSchema,
} from "@/lib/core/export/statistics/statistics-schema";
import type { Trial } from "@/lib/core/effect/trial";
import type { Cube } from "@/lib/core/statistics/cube";
import { cubeOf } from "@/lib/core/statistics/cube";
import { coarserCube } from "@/lib/core/statistics/coarser-cube";
import { detailOf } from "@/lib/core/statistics/detail";
import { metrics } from "@/lib/core/statistics/metrics";
import type { Question } from "@/lib/core/statistics/report";
import { statisticsOf } from "@/lib/core/statistics/report";
import { companyOf } from "./company/company";
import { chengdu } from "./given";
import { open, rowsOf } from "./ledgers/read-all";
import { ensureLibreOffice } from "./setup/libreoffice.mjs";

const question: Question = { from: "2026-03-01", to: "2026-06-30", grain: "week" };
const adding = metrics.filter(({ adds }) => adds);

const helped: Trial = {
  unit: "person",
  share: 0.5,
  from: "2026-04-01",
  until: "2026-04-30",
  processes: [],
  isChanged: false,
  least: 5,
  verdict: "helped",
  idle: 2,
  p: 0.012,
  prompted: { units: 31, people: 31, rate: 0.71 },
  heldOut: { units: 27, people: 27, rate: 0.63 },
  difference: 0.08,
  low: 0.02,
  high: 0.14,
  before: null,
};

let folder: string;
let cube: Cube;
let job: Omit<FileJob, "kind">;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "handrail-exports-"));
  // A department's name is the playbook author's text: it must not run in a spreadsheet.
  const facts = companyOf(60, 25).facts.map((fact) =>
    fact.department === "quality" ? { ...fact, department: "=cmd|' /C calc'!A1" } : fact,
  );
  cube = cubeOf(facts, 5);
  const statistics = statisticsOf(cube, chengdu, question);
  job = {
    statistics,
    details: detailOf(cube, question),
    about: {
      generatedAt: Date.UTC(2026, 6, 1, 8),
      timeZone: "Asia/Shanghai",
      handrail: "0.1.0",
      figuresSha256: await sha256(strToU8(figuresText(statistics))),
    },
    trial: null,
    language: "zh-CN",
    hasBom: true,
  };
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const bytesOf = async (kind: FileJob["kind"], more: Partial<FileJob> = {}) =>
  new Uint8Array(await (await makeFile({ ...job, ...more, kind }, () => undefined)).arrayBuffer());

const rowsIn = (text: string) =>
  Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: true,
  }).data;

describe("the files of a company's figures", () => {
  it("tell in CSV what the figures tell, and of what and when in each row", async () => {
    const bytes = await bytesOf("csv");
    expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
    expect(strFromU8(await bytesOf("csv", { hasBom: false })).startsWith("level,")).toBe(true);
    const rows = rowsIn(strFromU8(bytes));
    for (const { id } of metrics) {
      const row = rows.find(({ level, metric }) => level === "total" && metric === id);
      expect(Number(row?.["value"])).toBe(job.statistics.total[id]);
      expect(row).toMatchObject({
        from: "2026-03-01",
        to: "2026-06-30",
        time_zone: "Asia/Shanghai",
        least_people: "5",
        generated_at: "2026-07-01T08:00:00.000Z",
        figures_sha256: job.about.figuresSha256,
      });
    }
  });

  it("carry a hash that anybody can work out again from the CSV", async () => {
    const rows = rowsIn(strFromU8(await bytesOf("csv")));
    const kept = ["level", "start", "process", "step", "group", "metric", "value", "unit"];
    const again = Papa.unparse(
      { fields: kept, data: rows.map((row) => kept.map((name) => row[name])) },
      { newline: "\r\n" },
    );
    expect(await sha256(strToU8(again))).toBe(job.about.figuresSha256);
  });

  it("are the same tables in a zip, with hashes that fit", async () => {
    const files = unzipSync(await bytesOf("tables"));
    const sums = strFromU8(files["sha256sums.txt"] ?? new Uint8Array());
    const lines = sums.trimEnd().split("\n");
    expect(lines).toHaveLength(Object.keys(files).length - 1);
    for (const line of lines) {
      const [hash = "", name = ""] = line.split("  ");
      expect(await sha256(new Uint8Array(files[name] ?? []))).toBe(hash);
    }
    const detail = rowsIn(strFromU8(files["detail.csv"] ?? new Uint8Array()));
    for (const { id } of adding) {
      const sum = detail.reduce((total, row) => total + Number(row[id]), 0);
      // Rows are cut at nought, the total is not cut before it is added up.
      expect(sum).toBeGreaterThanOrEqual(job.statistics.total[id] ?? 0);
    }
    const started = detail.reduce((total, row) => total + Number(row["started"]), 0);
    expect(started).toBe(job.statistics.total.started);
  });

  it("are JSON that fits its schema (npm run schema writes it anew)", async () => {
    const said = JSON.parse(strFromU8(await bytesOf("json")));
    expect(statisticsSchema.safeParse(said).error).toBeUndefined();
    expect(said.total).toEqual(job.statistics.total);
    expect(said.detail).toHaveLength(job.details.length);
    const generated = `${JSON.stringify(statisticsJsonSchema(), null, 2)}\n`;
    const path = "docs/adoption.schema.json";
    if (process.env.HANDRAIL_WRITE_SCHEMA) await writeFile(path, generated);
    expect(await readFile(path, "utf8")).toBe(generated);
  });

  it("tell of a trial in JSON, but not where more people have to stand behind it", async () => {
    const told = JSON.parse(strFromU8(await bytesOf("json", { trial: helped })));
    expect(statisticsSchema.safeParse(told).error).toBeUndefined();
    expect(told.effect).toMatchObject({ verdict: "helped", told: { prompt_effect: 0.08 } });
    expect(told.dictionary.map(({ id }: { id: string }) => id)).toContain("prompt_effect");
    const shared = statisticsOf(coarserCube(cube, 10), chengdu, question);
    const further = JSON.parse(
      strFromU8(await bytesOf("json", { trial: helped, statistics: shared })),
    );
    expect(further.effect).toBeNull();
  });

  it("are Parquet with types, and say what they are", async () => {
    const { buffer } = await bytesOf("parquet");
    const rows = await parquetReadObjects({ file: buffer });
    const { columns, rows: wanted } = detailTable(job.details);
    expect(rows).toHaveLength(wanted.length);
    rows.forEach((row, nth) => {
      columns.forEach(({ id, type }, place) => {
        const value: unknown = row[id];
        if (type === "date") expect(value).toEqual(new Date(String(wanted[nth]?.[place])));
        else expect(type === "text" ? value : Number(value)).toBe(wanted[nth]?.[place]);
      });
    });
    const said = parquetMetadata(buffer).key_value_metadata ?? [];
    const valueOf = (key: string) => said.find((each) => each.key === key)?.value;
    expect(valueOf("handrail.figures_sha256")).toBe(job.about.figuresSha256);
    expect(valueOf("handrail.time_zone")).toBe("Asia/Shanghai");
    expect(rowsIn(valueOf("handrail.dictionary") ?? "").map(({ id }) => id)).toEqual(
      expect.arrayContaining(columns.map(({ id }) => id)),
    );
  });

  it("are a workbook with a sheet for each table", async () => {
    const progress: number[] = [];
    const made = await makeFile({ ...job, kind: "workbook" }, (done) => progress.push(done));
    const opened = open(new Uint8Array(await made.arrayBuffer()));
    const names = opened.preview.sheets.map(({ name }) => name);
    expect(names[0]).toBe("关于此文件");
    expect(names.at(-1)).toBe("数据字典");
    const rows = rowsOf(opened, names.indexOf("最细数据"));
    expect(rows).toHaveLength(job.details.length);
    expect(progress.length).toBeGreaterThan(0);
    expect(progress.every((done) => done > 0 && done < 1)).toBe(true);
  });

  it.each(["en", "zh-CN"] as const)("are a page to print that runs nothing (%s)", (language) => {
    const nasty = { day: "2026-04-01", id: null, text: "<img src=x onerror=alert(1)> & “go-live”" };
    const html = reportHtml({
      now: job.statistics,
      before: null,
      firstDay: null,
      trial: null,
      notes: [nasty],
      about: job.about,
      language,
      i18n: createI18n(language),
    });
    expect(html).not.toMatch(/<img|<script|https?:|figureFiles|report\./);
    expect(html).toContain("&#60;img src=x");
    expect(html).toContain(job.about.figuresSha256);
    expect(html).toContain(`lang="${language}"`);
    expect(html).toMatch(language === "en" ? /Are people using it/ : /大家在用吗/);
  });

  it("are a page that says what it is of, what it leaves out, and what came of a trial", () => {
    const asked = { ...question, departments: ["sales"], roles: ["user"], versions: [7] };
    const html = reportHtml({
      now: statisticsOf(cube, chengdu, asked),
      before: statisticsOf(cube, chengdu, { ...asked, from: "2025-11-01", to: "2026-02-28" }),
      firstDay: "2026-02-02",
      trial: helped,
      notes: [],
      about: job.about,
      language: "en",
      i18n: createI18n("en"),
    });
    for (const said of [
      "Mar 1, 2026 to Jun 30, 2026",
      "User · playbook version 7",
      "Facts here begin on Feb 2, 2026",
      "Behind every figure stand at least 5 people",
      "told only together with other departments",
      "Prompts helped: +8 points (95 % interval +2 to +14)",
    ])
      expect(html).toContain(said);
  });

  it("name nobody, and fewer things the more people are to stand behind them", async () => {
    const shared = coarserCube(cube, 10);
    const further = { details: detailOf(shared, question) };
    for (const kind of Object.keys(fileKinds) as (keyof typeof fileKinds)[]) {
      if (kind === "report") continue;
      const text = strFromU8(await bytesOf(kind, { hasBom: false }), true);
      expect(text).not.toMatch(/actor-|device-/);
    }
    expect(further.details.length).toBeLessThan(job.details.length);
    for (const { figures } of further.details) expect(figures.people).toBeGreaterThanOrEqual(10);
  });
});

const python = ["/usr/bin/python3", "/usr/local/bin/python3"].find((path) => existsSync(path));
const office = await ensureLibreOffice();
const SOFFICE = "path" in office ? office.path : "";

describe("other programs", () => {
  it.skipIf(python === undefined)("read the CSV as Python's csv module does", async () => {
    const path = join(folder, "adoption.csv");
    await writeFile(path, await bytesOf("csv"));
    const script = `
import csv, json, sys
rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8-sig", newline="")))
print(json.dumps({"rows": len(rows), "started": [float(r["value"]) for r in rows if r["level"] == "total" and r["metric"] == "started"], "odd": [r for r in rows if None in r or None in r.values()]}))
`;
    const { stdout } = await promisify(execFile)(python ?? "", ["-c", script, path]);
    const lines = rowsIn(strFromU8(await bytesOf("csv"))).length;
    expect(JSON.parse(stdout)).toEqual({
      rows: lines,
      started: [job.statistics.total.started],
      odd: [],
    });
  });

  // 12 s: an office starts slowly.
  it.skipIf(SOFFICE === "")(
    "open the workbook and the CSV clean, with numbers as numbers and no formula run (LibreOffice)",
    async () => {
      await writeFile(join(folder, "book.xlsx"), await bytesOf("workbook"));
      await writeFile(join(folder, "long.csv"), await bytesOf("csv"));
      const convert = (from: string, filter: string) =>
        promisify(execFile)(SOFFICE, [
          `-env:UserInstallation=file://${folder}/office`,
          "--headless",
          "--convert-to",
          filter,
          "--outdir",
          join(folder, "out"),
          join(folder, from),
        ]);
      // Every sheet as a file, values as they are stored.
      await convert(
        "book.xlsx",
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
      );
      const detail = rowsIn(await readFile(join(folder, "out", "book-最细数据.csv"), "utf8"));
      expect(detail).toHaveLength(job.details.length);
      const started = detail.reduce((total, row) => total + Number(row["已启动"]), 0);
      expect(started).toBe(job.statistics.total.started);
      expect(detail[0]?.["第一天"]).toMatch(/^2026-\d{2}-\d{2}$/);
      const texts = detail.map((row) => row["部门"] ?? "");
      expect(texts.some((text) => text.includes("cmd|"))).toBe(true);
      await convert("long.csv", "ods");
      const sheet = strFromU8(
        unzipSync(await readFile(join(folder, "out", "long.ods")))["content.xml"] ??
          new Uint8Array(),
      );
      expect(sheet).not.toContain("table:formula");
      expect(sheet).toContain("cmd|");
    },
    120_000,
  );
});
