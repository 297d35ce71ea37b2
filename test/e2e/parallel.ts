/** A ledger of deals as a company keeps it, the CRM's export of the same, and the run that compares them. */
import { encode } from "../ledgers/encode";
import { writeXlsx } from "../ledgers/write-xlsx";
import { demoPlaybook } from "./ready";

const text = (en: string, zh: string) => ({ en, "zh-CN": zh });

const dealRun = {
  id: "deals",
  name: text("Deals: ledger and CRM", "商机：台账与 CRM"),
  recordType: "deal",
  departments: ["sales", "after-sales"],
  from: "2026-03-02",
  to: "2026-04-03",
  key: ["number"],
  department: "department",
  fields: [
    { id: "number", name: text("Number", "商机编号"), columns: ["商机编号", "Opportunity No."] },
    { id: "customer", name: text("Customer", "客户名称"), columns: ["客户名称", "Account"] },
    {
      id: "amount",
      name: text("Amount", "金额"),
      compare: { kind: "money", currency: "CNY", absolute: 0.01 },
      critical: true,
      columns: ["金额（元）", "Amount"],
    },
    {
      id: "close",
      name: text("Close date", "预计签约"),
      compare: { kind: "date" },
      columns: ["预计签约日期", "Close Date"],
    },
    {
      id: "stage",
      name: text("Stage", "阶段"),
      compare: {
        kind: "list",
        values: [
          { ledger: ["接洽"], crm: ["Qualified"] },
          { ledger: ["报价"], crm: ["Proposal"] },
          { ledger: ["赢单"], crm: ["Won"] },
        ],
      },
      columns: ["阶段", "Stage"],
    },
    {
      id: "department",
      name: text("Department", "部门"),
      compare: {
        kind: "list",
        values: [
          { ledger: ["销售部"], crm: ["Sales"] },
          { ledger: ["售后部"], crm: ["After-sales"] },
        ],
      },
      columns: ["部门", "Department"],
    },
  ],
};

const visitRun = {
  id: "visits",
  name: text("Visits: ledger and CRM", "拜访：台账与 CRM"),
  recordType: "visit",
  from: "2026-03-02",
  key: ["customer", "day"],
  fields: [
    { id: "customer", name: text("Customer", "客户名称") },
    { id: "day", name: text("Day", "拜访日期"), compare: { kind: "date" } },
  ],
};

export const runPlaybook = JSON.stringify({
  ...(JSON.parse(demoPlaybook) as object),
  parallelRuns: [dealRun, visitRun],
});

const CUSTOMERS = ["华东机电", "北辰仪器", "远洋包装", "锦程电子", "Brandt Group"];
const LEDGER_STAGES = ["接洽", "报价", "赢单"];
const CRM_STAGES = ["Qualified", "Proposal", "Won"];
const number = (at: number) => `SJ-2026-${String(at).padStart(3, "0")}`;
const customer = (at: number) => `${CUSTOMERS[at % 5]}${Math.floor(at / 5) + 1}厂`;
const amount = (at: number) => 12_000 + at * 1_350;

const HEAD = ["商机编号", "客户名称", "金额（元）", "预计签约日期", "阶段", "部门", "备注"];

/** A row of the ledger; every way of writing amounts and days that people use. */
function ledgerRow(at: number): string[] {
  const money = amount(at);
  const written = [
    String(money),
    money.toLocaleString("en-US"),
    `￥${money}`,
    `${money / 10_000}万`,
  ];
  const days = `2026/4/${(at % 28) + 1}`;
  const writtenDay = at % 2 === 0 ? days : days.replace(/(\d+)\/(\d+)\/(\d+)/, "$1年$2月$3日");
  return [
    number(at),
    customer(at),
    written[at % 4] ?? "",
    writtenDay,
    LEDGER_STAGES[at % 3] ?? "",
    at % 4 === 3 ? "售后部" : "销售部",
    "",
  ];
}

export const DEALS = 60;

/** @param change rows as they stand in this ledger; `null` leaves one out */
export function ledgerCsv(
  change: (row: string[], at: number) => readonly string[] | null = (row) => row,
  deals = DEALS,
): Buffer {
  const rows = Array.from({ length: deals }, (_, at) => change(ledgerRow(at + 1), at + 1));
  const lines = [HEAD, ...rows.filter((row) => row !== null)].map((row) =>
    row.map((cell) => (/[,"]/.test(cell) ? `"${cell}"` : cell)).join(","),
  );
  return Buffer.from(encode(`${lines.join("\r\n")}\r\n`, "gb18030"));
}

/** As one keeps it for months: a slip here and there. */
export const usualLedger = () =>
  ledgerCsv((row, at) => {
    const [id = "", who = "", money = "", ...rest] = row;
    if (at === 7) return [id, who, "185,000.00", ...rest]; // transposed
    if (at === 12) return [id, who, "面议", ...rest];
    if (at === 20) return [id, "锦程电子股份有限公司", money, ...rest];
    if (at === 31) return [number(30), who, money, ...rest]; // the number of the row above
    if (at === 45) return ["", who, money, ...rest];
    return row;
  });

/** The CRM's own export: other columns, other words, other order; two deals are missing, one is new. */
export function crmXlsx(): Buffer {
  const rows = Array.from({ length: DEALS }, (_, at) => at + 1)
    .filter((at) => at !== 50 && at !== 51)
    .map((at) => [
      at % 4 === 3 ? "After-sales" : "Sales",
      number(at),
      customer(at),
      CRM_STAGES[at % 3] ?? "",
      at === 7 ? 158_000 : amount(at),
      `2026-04-${String((at % 28) + 1).padStart(2, "0")}`,
    ]);
  return Buffer.from(
    writeXlsx([
      { name: "About", rows: [["Exported from the CRM"], ["by sales operations"]] },
      {
        name: "Opportunities",
        rows: [
          ["Department", "Opportunity No.", "Account", "Stage", "Amount", "Close Date"],
          ...rows,
          ["Sales", number(99), "新客户一厂", "Qualified", 5_000, "2026-04-09"],
        ],
      },
    ]),
  );
}
