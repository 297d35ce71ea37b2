/** Ledgers as companies keep them, in both languages, as Excel, WPS and other programs write them. */
import { describe, expect, it } from "vitest";
import { encode } from "@/test/ledgers/encode";
import { open, problemIn, readTable, rowsOf } from "@/test/ledgers/read-all";
import type { Dialect, WrittenCell } from "@/test/ledgers/write-xlsx";
import { EXCEL, PROGRAM, WPS, writeXlsx, xlsxParts, pack } from "@/test/ledgers/write-xlsx";
import { encodings } from "./encoding";

const VISITS = [
  "编号,客户名称,拜访日期,联系人,电话,拜访方式,内容,负责人",
  "V-001,华为技术有限公司,2026-03-02,李明,13800138000,上门,了解采购计划，约下周报价,王芳",
  "V-002,深圳市创新实业集团,2026-03-03,陈静,0755-8888 6666,电话,客户对交货期有疑问,王芳",
  "V-003,上海浦东贸易股份有限公司,2026-03-05,赵强,+86 139 1234 5678,微信,已签约,张伟",
].join("\r\n");

const DEALS_TW = [
  "編號,客戶名稱,商機階段,預計金額,預計簽約日,業務負責人,備註",
  "O-101,台灣積體電路製造股份有限公司,報價,1250000,2026/04/15,林志明,等待總經理核准",
  "O-102,鴻海精密工業,初次拜訪,380000,2026/05/01,陳怡君,聯繫採購處，下週再訪",
  "O-103,聯華電子,議價,2100000,2026/03/31,林志明,對付款條件有疑問",
].join("\r\n");

const LOG = [
  "Visit no.;Company;Visited on;Contact;Notes",
  'V-1;Müller & Söhne GmbH;05.03.2026;Jürgen Groß;"Asked for a quote; wants ""fast"" delivery"',
  'V-2;Acme Trading Ltd.;06.03.2026;Zoë Smith;"Two lines\r\nof notes"',
].join("\r\n");

const dialects: readonly (readonly [string, Dialect])[] = [
  ["Excel", EXCEL],
  ["WPS", WPS],
  ["a program", PROGRAM],
  ["Excel, strict", { ...EXCEL, strict: true }],
  ["a program with x: and references", { ...PROGRAM, refs: true, shared: true }],
];

describe("a text file", () => {
  it.each([
    ["utf-8", false],
    ["utf-8", true],
    ["utf-16le", true],
    ["utf-16be", true],
    ["utf-16le", false],
    ["utf-16be", false],
    ["gb18030", false],
  ] as const)("客户拜访台账 in %s (mark: %s)", (encoding, mark) => {
    const bytes = encode(VISITS, encoding, mark);
    const { preview } = open(bytes);
    expect(preview).toMatchObject({ kind: "text", encoding, delimiter: "," });
    expect(preview.sheets[0]).toMatchObject({ rows: 3, remarks: [], name: null });
    const { header, rows } = readTable(bytes);
    expect(header).toEqual(VISITS.split("\r\n")[0]?.split(","));
    expect(rows[2]).toEqual(VISITS.split("\r\n")[3]?.split(","));
  });

  it("商機台帳 in Big5", () => {
    const bytes = encode(DEALS_TW, "big5");
    expect(open(bytes).preview.encoding).toBe("big5");
    expect(readTable(bytes).rows[0]?.[1]).toBe("台灣積體電路製造股份有限公司");
  });

  it("finds the encoding where Chinese stands far down", () => {
    const ascii = Array.from({ length: 30_000 }, (_, at) => `V-${at},2026-03-05,open`).join("\n");
    const bytes = encode(`No,Date,State\n${ascii}\nV-x,2026-03-06,已签约客户`, "gb18030");
    expect(open(bytes).preview.encoding).toBe("gb18030");
    expect(readTable(bytes).rows.at(-1)).toEqual(["V-x", "2026-03-06", "已签约客户"]);
  });

  it.each(["utf-8", "windows-1252"] as const)("visit log with ; in %s", (encoding) => {
    const bytes = encode(LOG, encoding);
    expect(open(bytes).preview).toMatchObject({ encoding, delimiter: ";" });
    const { rows } = readTable(bytes);
    expect(rows[0]?.[1]).toBe("Müller & Söhne GmbH");
    expect(rows[0]?.[4]).toBe('Asked for a quote; wants "fast" delivery');
    expect(rows[1]?.[4]).toBe("Two lines\nof notes");
  });

  it("does as sep= says, and does not count that line", () => {
    const bytes = encode("sep=;\r\nNo;Name, Ltd.;City\r\n1;Acme, Ltd.;Leeds\r\n", "utf-8", true);
    expect(open(bytes).preview.delimiter).toBe(";");
    expect(rowsOf(open(bytes))).toEqual([{ row: 2, cells: ["1", "Acme, Ltd.", "Leeds"] }]);
  });

  it("reads an .xls that is tab-separated text in truth", () => {
    const bytes = encode("编号\t客户\t金额\n1\t华为\t100\n", "utf-16le", true);
    expect(readTable(bytes).rows).toEqual([["1", "华为", "100"]]);
  });

  it("lets a person say otherwise", () => {
    const bytes = encode("a|b;c\n1|2;3\n", "utf-8");
    expect(readTable(bytes, { delimiter: "|" }).rows).toEqual([["1", "2;3"]]);
    expect(open(bytes, { encoding: "big5" }).preview.encoding).toBe("big5");
  });

  it("counts ragged rows, and leaves sums and the notes below them out", () => {
    const text =
      "客户,拜访次数,金额,负责人\n华为,3,100,王芳\n中兴,2,50\n比亚迪,1,30,张伟,多的\n合计,6,180,\n制表人：王芳,,,\n";
    const opened = open(encode(text, "gb18030"));
    expect(rowsOf(opened).map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(opened.preview.sheets[0]).toMatchObject({
      rows: 3,
      remarks: [
        { code: "ragged", count: 2, rows: [3, 4] },
        { code: "totals", count: 1, rows: [5] },
        { code: "notes", count: 1, rows: [6] },
      ],
    });
  });

  it("keeps a customer called Total in the middle", () => {
    const bytes = encode("Customer,Amount\nTotal,5\nAcme,6\n", "utf-8");
    expect(readTable(bytes).rows).toHaveLength(2);
  });

  it.each([
    ["gb18030", [0xff, 0xff]],
    ["utf-8", [0xc3, 0x28]],
    ["big5", [0xa4, 0x20]],
  ] as const)("names row and column of bytes that mean nothing in %s", (encoding, wrong) => {
    const start = encode('编号,"客\n户",备注\n1,"a\nb",', encoding === "big5" ? "utf-8" : encoding);
    const head = encoding === "big5" ? encode('No,"cust\nomer",note\n1,"a\nb",', "big5") : start;
    const bytes = Uint8Array.from([...head, ...wrong, ...encode("x\n2,c,d\n", "utf-8")]);
    expect(problemIn(bytes, { encoding })).toEqual({
      code: "malformed-bytes",
      encoding,
      row: 2,
      column: "C",
    });
  });

  it("names them past the first megabyte, too", () => {
    const lines = Array.from({ length: 90_000 }, (_, at) => `${at},华为技术有限公司`).join("\n");
    const bytes = Uint8Array.from([...encode(`No,客户\n${lines}\n`, "utf-8"), 0x37, 0x2c, 0xff]);
    expect(problemIn(bytes)).toMatchObject({ code: "malformed-bytes", row: 90_002, column: "B" });
  });

  it.each([
    "=SUM(A1:A3)",
    '=HYPERLINK("http://a.example","Acme")',
    "=A1*2",
    "=cmd|' /C calc'!A0",
    "+1+cmd|' /C calc'!A0",
    "@SUM(1,2)",
    "＝SUM(A1)",
  ])("refuses the formula %s", (formula) => {
    const text = `No\tName\n1\t${formula.includes('"') ? `"${formula.replaceAll('"', '""')}"` : formula}\n`;
    expect(problemIn(encode(text, "utf-8"))).toEqual({ code: "formula", row: 2, column: "B" });
  });

  it.each(["+86 138 0013 8000", "-0.5", "=== 华东 ===", "@王芳", "-", "=", "+"])(
    "keeps the text %s",
    (text) => {
      expect(readTable(encode(`No\tName\n1\t${text}\n`, "utf-8")).rows).toEqual([["1", text]]);
    },
  );

  it('keeps the zeros of ="00123"', () => {
    expect(readTable(encode('No,Name\n"=""00123""",x\n', "utf-8")).rows[0]?.[0]).toBe("00123");
  });

  it.each([...encodings])("never fails otherwise when read as %s", (encoding) => {
    expect(() => problemIn(encode(VISITS, "gb18030"), { encoding })).not.toThrow();
  });
});

describe.each(dialects)("a workbook of %s", (_, dialect) => {
  const date = (serial: number, format: string | number = 14) => ({ serial, format });
  const rows: WrittenCell[][] = [
    ["客户拜访台账（2026年3月）"],
    [],
    ["编号", "客户名称", "拜访日期", "金额", "成交率", "已签约", "公式", "备注"],
    [
      "V-001",
      "华为技术有限公司",
      date(46086),
      1234.5,
      { serial: 0.35, format: 9 },
      true,
      { formula: "D4*2", cached: 2469 },
      { runs: ["重点", "客户"], reading: "ㄓㄨㄥˋ" },
    ],
    [
      "V-002",
      " A & B <贸易> ",
      date(46086.395833333336, 'yyyy"年"m"月"d"日" h:mm'),
      0.1 + 0.2,
      null,
      false,
      { formula: 'IF(1,"是")', cached: "是" },
      "第一行\n第二行",
    ],
    ["V-003", "_x000D_", date(0.5, "h:mm"), 12345678901, null, true, { error: "#REF!" }, "😀"],
    ["合计", null, null, 1234.8],
  ];

  it("is read as what people see", () => {
    const opened = open(
      writeXlsx([{ name: "台账", rows, hiddenRows: [5], hiddenColumns: [[4, 5]] }], dialect),
    );
    const [sheet] = opened.preview.sheets;
    expect(sheet?.header).toMatchObject({ rows: [3], names: rows[2] });
    expect(sheet).toMatchObject({ name: "台账", hidden: false, rows: 3, problem: null });
    expect(sheet?.remarks).toEqual([
      { code: "totals", count: 1, rows: [7] },
      { code: "above-header", count: 1, rows: [1] },
      { code: "hidden-rows", count: 1, rows: [5] },
      { code: "hidden-columns", count: 2, rows: [] },
      { code: "error-cells", count: 1, rows: [6] },
    ]);
    expect(rowsOf(opened)).toEqual([
      {
        row: 4,
        cells: [
          "V-001",
          "华为技术有限公司",
          "2026-03-05",
          "1234.5",
          "0.35",
          "TRUE",
          "2469",
          "重点客户",
        ],
      },
      {
        row: 5,
        cells: [
          "V-002",
          " A & B <贸易> ",
          "2026-03-05 09:30",
          "0.3",
          "",
          "FALSE",
          "是",
          "第一行\n第二行",
        ],
      },
      { row: 6, cells: ["V-003", "_x000D_", "12:00", "12345678901", "", "TRUE", "#REF!", "😀"] },
    ]);
    expect(rowsOf(opened, 0, true).map(({ row }) => row)).toEqual([4, 6]);
  });

  it("counts days from 1904 where it says so", () => {
    const bytes = writeXlsx(
      [
        {
          name: "a",
          rows: [
            ["编号", "日期"],
            ["1", date(44624)],
          ],
        },
      ],
      {
        ...dialect,
        from1904: true,
      },
    );
    expect(readTable(bytes).rows).toEqual([["1", "2026-03-05"]]);
  });

  it("joins a header merged over two rows", () => {
    const bytes = writeXlsx(
      [
        {
          name: "a",
          rows: [
            ["客户拜访台账", null, null, null, null],
            ["序号", "客户", null, "拜访", null],
            [null, "名称", "电话", "日期", "内容"],
            [1, "华为", "138", date(46086), "报价"],
          ],
          merged: ["A1:E1", "A2:A3", "B2:C2", "D2:E2"],
        },
      ],
      dialect,
    );
    expect(readTable(bytes)).toEqual({
      header: ["序号", "客户 / 名称", "客户 / 电话", "拜访 / 日期", "拜访 / 内容"],
      rows: [["1", "华为", "138", "2026-03-05", "报价"]],
    });
  });

  it("lists its sheets, and leaves one aside that cannot be read", () => {
    const { sheets } = open(
      writeXlsx(
        [
          {
            name: "三月",
            rows: [
              ["编号", "客户"],
              ["1", "华为"],
              ["2", "中兴"],
            ],
          },
          { name: "旧", rows: [["编号"], ["1"]], state: "hidden" },
          {
            name: "统计",
            rows: [
              ["月", "数"],
              ["3", { formula: "COUNT(A1)" }],
            ],
          },
          { name: "空", rows: [] },
        ],
        dialect,
      ),
    ).preview;
    expect(sheets.map(({ name, hidden, rows, problem }) => [name, hidden, rows, problem])).toEqual([
      ["三月", false, 2, null],
      ["旧", true, 1, null],
      ["统计", false, 0, { code: "formula", sheet: 3, row: 2, column: "B" }],
      ["空", false, 0, { code: "no-header", sheet: 4 }],
    ]);
  });
});

describe("a workbook", () => {
  it("needs no strings of its own and no styles", () => {
    const parts = xlsxParts(
      [
        {
          name: "a",
          rows: [
            ["编号", "数"],
            ["x", 5],
          ],
        },
      ],
      PROGRAM,
    );
    parts.delete("xl/styles.xml");
    expect(readTable(pack(parts)).rows).toEqual([["x", "5"]]);
  });

  it("counts rows below the first sixty, too", () => {
    const rows = Array.from({ length: 500 }, (_, at) => [`V-${at}`, `客户${at}`, at]);
    const opened = open(
      writeXlsx([{ name: "a", rows: [["编号", "客户", "金额"], ...rows, ["合计", null, 9]] }]),
    );
    expect(opened.preview.sheets[0]).toMatchObject({
      rows: 500,
      remarks: [{ code: "totals", rows: [502] }],
    });
    expect(rowsOf(opened)).toHaveLength(500);
  });
});

describe("what is no ledger", () => {
  const ole = (inside: string) =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      ...new Uint8Array(600),
      ...encode(inside, "utf-16le"),
    ]);

  it.each([
    ["old-excel", ole("Workbook")],
    ["password", ole("EncryptedPackage")],
    ["web-page", encode("\r\n<html><body><table><tr><td>客户</td></tr></table>", "gb18030")],
    ["web-page", encode("<!DOCTYPE html><html></html>", "utf-8", true)],
    [
      "web-page",
      encode('<meta charset="utf-8"><table border=1><tr><td>a</td></tr></table>', "utf-8"),
    ],
    ["web-page", encode("MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n", "utf-8")],
    [
      "other-spreadsheet",
      encode('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', "utf-8"),
    ],
    [
      "other-spreadsheet",
      pack(
        new Map([
          ["content.xml", "<a/>"],
          ["meta.xml", "<a/>"],
        ]),
      ),
    ],
    ["not-a-table", pack(new Map([["word/document.xml", "<a/>"]]))],
    [
      "not-a-table",
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 0]),
    ],
    ["not-a-table", encode("%PDF-1.7", "utf-8")],
    ["empty", new Uint8Array(0)],
    ["empty", encode("\r\n \r\n", "utf-8", true)],
    ["no-header", encode(",,,\n,,,\n", "utf-8")],
    ["quote", encode('No,Name\n1,"Acme\n2,b\n', "utf-8")],
    ["quote", encode('No,Name\n1,"Acme" Ltd\n2,b\n', "utf-8")],
  ] as const)("is refused: %s", (code, bytes) => {
    expect(problemIn(bytes)?.code).toBe(code);
  });
});
