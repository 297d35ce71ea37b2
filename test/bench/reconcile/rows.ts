/**
 * A ledger of opportunities and what the CRM has of them: every kind of comparator in use, two rows of a
 * hundred different. Made of a seed, so that every run compares the same.
 */
import { parallelRunSchema } from "@/lib/core/playbook/parallel-run";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import { seeded } from "../prompts/random";

const text = (en: string, zh: string) => ({ en, "zh-CN": zh });

export const run: ParallelRun = parallelRunSchema.parse({
  id: "opportunities",
  name: text("Opportunities", "商机"),
  recordType: "deal",
  from: "2026-03-02",
  key: ["number"],
  fields: [
    { id: "number", name: text("Number", "编号"), compare: { kind: "exact" } },
    { id: "customer", name: text("Customer", "客户名称"), compare: { kind: "text" } },
    { id: "title", name: text("Opportunity", "商机"), compare: { kind: "text" } },
    {
      id: "amount",
      name: text("Amount", "金额"),
      compare: { kind: "money", currency: "CNY", absolute: 0.5 },
    },
    {
      id: "chance",
      name: text("Probability", "赢率"),
      compare: { kind: "number", absolute: 0.001 },
    },
    { id: "closes", name: text("Closes on", "预计成交日"), compare: { kind: "date" } },
    { id: "phone", name: text("Phone", "电话"), compare: { kind: "phone" } },
    {
      id: "stage",
      name: text("Stage", "阶段"),
      compare: {
        kind: "list",
        values: [
          { ledger: ["初步接触"], crm: ["Lead", "初步接触"] },
          { ledger: ["需求确认"], crm: ["Qualified", "需求确认"] },
          { ledger: ["方案报价"], crm: ["Proposal", "方案报价"] },
          { ledger: ["商务谈判"], crm: ["Negotiation", "商务谈判"] },
        ],
      },
    },
    { id: "framework", name: text("Framework", "框架合同"), compare: { kind: "yes-no" } },
    { id: "code", name: text("Product code", "产品代码"), compare: { kind: "exact" } },
  ],
});

const places = ["上海", "成都", "武汉", "苏州", "青岛", "西安", "佛山", "无锡"];
const names = [
  "东方",
  "华信",
  "恒力",
  "天成",
  "瑞丰",
  "金桥",
  "远大",
  "德威",
  "Kepler",
  "Nordwind",
];
const trades = ["电气", "机械", "包装", "物流", "饮料", "阀门", "仪表", "模具"];
const stages = ["初步接触", "需求确认", "方案报价", "商务谈判"];
const englishStages = ["Lead", "Qualified", "Proposal", "Negotiation"];

/** `alike`: both sides write the same way. `apart`: as two systems do, each in its own. */
export type Writing = "alike" | "apart";

export interface Sheets {
  readonly ledger: string[][];
  readonly crm: string[][];
}

/** @param different part of the rows with one value that is another, 0 to 1 */
export function sheets(rows: number, writing: Writing, different: number): Sheets {
  const random = seeded(20_260_302).uniform;
  const one = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] as Item;
  const ledger: string[][] = [];
  const crm: string[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const number = `SJ-${String(2_026_000_000 + row)}`;
    const customer = `${one(places)}${one(names)}${one(trades)}有限公司`;
    const title = `${one(trades)}生产线改造 ${String(row % 977)} 期`;
    const amount = Math.round(random() * 50_000_000) / 100;
    const chance = Math.round(random() * 20) * 5;
    const day = new Date(Date.UTC(2026, 2, 1 + Math.floor(random() * 300)));
    const phone = `1${String(3_000_000_000 + Math.floor(random() * 6_999_999_999))}`;
    const stage = Math.floor(random() * stages.length);
    const framework = random() < 0.3;
    const code = `FL-${Math.floor(random() * 4000)
      .toString(36)
      .toUpperCase()}`;
    const [year = "", month = "", date = ""] = day.toISOString().slice(0, 10).split("-");
    const shared = [number, customer, title];
    const written = [
      ...shared,
      amount.toFixed(2),
      `${String(chance)}%`,
      `${year}-${month}-${date}`,
      phone,
      stages[stage] ?? "",
      framework ? "是" : "否",
      code,
    ];
    ledger.push(
      writing === "alike"
        ? [...written]
        : [
            ...shared,
            `¥${amount.toLocaleString("en", { minimumFractionDigits: 2 })}`,
            String(chance / 100),
            `${year}/${String(Number(month))}/${String(Number(date))}`,
            `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`,
            stages[stage] ?? "",
            framework ? "√" : "×",
            code,
          ],
    );
    if (writing === "apart") {
      written[1] = customer.replace("有限公司", " 有限公司");
      written[7] = englishStages[stage] ?? "";
      written[8] = framework ? "Yes" : "No";
    }
    if (random() < different) {
      const place = 1 + Math.floor(random() * 9);
      written[place] = other(place, written[place] ?? "");
    }
    crm.push(written);
  }
  shuffle(crm, random);
  // Two files share no text in memory: equal texts must not be told by being one and the same.
  return { ledger, crm: structuredClone(crm) };
}

/** Another value of the same kind. */
function other(place: number, value: string): string {
  const values: Record<number, string> = {
    3: "7.77",
    4: "101%",
    5: "2019-01-01",
    6: "13900000000",
    7: "Lost",
    8: value === "是" || value === "Yes" ? "否" : "是",
  };
  return values[place] ?? `${value} B`;
}

/** The CRM exports in an order of its own. */
function shuffle(rows: string[][], random: () => number): void {
  for (let place = rows.length - 1; place > 0; place -= 1) {
    const with_ = Math.floor(random() * (place + 1));
    [rows[place], rows[with_]] = [rows[with_] ?? [], rows[place] ?? []];
  }
}
