/** A playbook with 80 controls on eight pages, and what a browser noted of them before and after a release. */
import type { Page } from "@playwright/test";
import { placedAnchors } from "../../lib/core/anchor-health/placed-anchor";
import type { AnchorState } from "@/lib/core/anchor/anchor-ref";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { AnchorDay } from "@/lib/core/projection/anchor-health";
import { checkPlaybook } from "../../lib/core/playbook/parse-playbook";
import { anchorDayKey, anchorHealth, anchorKey } from "../../lib/core/projection/anchor-health";
import { demoPlaybook } from "./ready";

const text = (en: string, zh: string) => ({ en, "zh-CN": zh });

const pages = [
  ["contact", "Contact", "联系人", "Log a customer visit", "登记客户拜访"],
  ["company", "Company", "公司", "Keep a company up to date", "维护公司资料"],
  ["opportunity", "Opportunity", "商机", "Open an opportunity", "新建商机"],
  ["quotation", "Quotation", "报价单", "Send a quotation", "发送报价"],
  ["order", "Order", "订单", "Enter an order", "录入订单"],
  ["complaint", "Complaint", "投诉", "Handle a complaint", "处理投诉"],
  ["service", "Service call", "服务工单", "Plan a service call", "安排上门服务"],
  ["forecast", "Forecast", "销售预测", "Weekly forecast", "每周销售预测"],
] as const;

const fields = [
  ["name", "Name", "名称"],
  ["owner", "Responsible colleague", "负责人"],
  ["region", "Region", "区域"],
  ["amount", "Amount", "金额"],
  ["closing-date", "Expected closing date", "预计成交日期"],
  ["stage", "Stage", "阶段"],
  ["next-step", "Next step", "下一步"],
  ["note", "Note", "备注"],
  ["attachment", "Attachment", "附件"],
  ["save", "Save", "保存"],
] as const;

const checked = checkPlaybook({
  ...JSON.parse(demoPlaybook),
  id: "chengdu-filling",
  version: 12,
  // What the demo says of its own processes.
  changes: [],
  training: [],
  oldTools: [],
  fallbackSigns: [],
  title: text("Chengdu Precision Filling: sales", "成都精密灌装：销售"),
  sites: [
    {
      id: "crm",
      name: text("CRM", "CRM"),
      origins: ["https://crm.chengdu-filling.example"],
      pages: pages.map(([id, en, zh]) => ({ id, name: text(en, zh), path: `/${id}/:id` })),
    },
  ],
  processes: pages.map(([page, , , en, zh]) => ({
    id: page,
    title: text(en, zh),
    why: text("One place that everybody can rely on.", "大家都能依靠的同一份资料。"),
    steps: fields.map(([id, label, labelZh]) => ({
      id,
      title: text(`Fill in “${label}”`, `填写“${labelZh}”`),
      why: text("The next colleague knows where things stand.", "下一位同事知道进展。"),
      replaces: text("a column of the sheet", "表格里的一列"),
      page,
      anchor: { labels: [label, labelZh] },
      doneWhen: { kind: "field-filled" },
    })),
  })),
});

if (!checked.ok) throw new Error("Not a playbook");
export const bigPlaybook: Playbook = checked.playbook;

/** How a control looks now, whichever. */
const descriptor = {
  v: 1,
  kind: "field",
  tag: "input",
  labels: ["visit note", "拜访记录"],
  path: ["main", "form", "label", "input"],
  depth: 9,
  order: [0.4, 6],
  namesakes: 0,
};

/** How each control is found from the release on; the others stay as they are. */
const changed: Readonly<Record<string, AnchorState>> = {
  "opportunity/amount": "missing",
  "opportunity/closing-date": "unsure",
  "quotation/attachment": "missing",
  ...Object.fromEntries(
    ["name", "owner", "region", "stage", "next-step"].map((id) => [`opportunity/${id}`, "healed"]),
  ),
  ...Object.fromEntries(
    ["note", "save", "region", "amount"].map((id) => [`company/${id}`, "healed"]),
  ),
};

const DAY_MS = 86_400_000;

/** Ten working days of one browser, the last three after the release; noted straight in the database. */
export async function noteRelease(console_: Page): Promise<void> {
  const anchors = placedAnchors(bigPlaybook);
  const now = Date.now();
  const days = Array.from({ length: 10 }, (_, index): AnchorDay => {
    const ago = 9 - index;
    const at = now - ago * DAY_MS;
    const isAfter = ago < 3;
    return {
      day: localDay(at),
      device: "device-of-li-na",
      anchors: Object.fromEntries(
        anchors.map((placed) => {
          const state = (isAfter && changed[placed.watch]) || "exact";
          const confidence = state === "healed" ? 0.93 : null;
          return [
            anchorKey({ ...placed, anchor: placed.fingerprint }),
            [{ at, state, confidence }],
          ];
        }),
      ),
    };
  });
  const views = days.map((row) => ({ name: anchorHealth.name, key: anchorDayKey(row), row }));
  const suggestions = anchors
    .filter(({ watch }) => changed[watch] === "healed")
    .map(({ watch, part, fingerprint }) => ({
      watch,
      part,
      anchor: fingerprint,
      descriptor,
      confidence: 0.93,
      at: now,
      dismissed: false,
    }));
  await console_.evaluate(put, { views, suggestions });
}

function localDay(at: number): string {
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

async function put(rows: Record<string, unknown[]>): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("handrail");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error("not opened"));
  });
  const transaction = database.transaction(Object.keys(rows), "readwrite");
  for (const [table, all] of Object.entries(rows)) {
    for (const row of all) transaction.objectStore(table).put(row);
  }
  await new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve();
  });
  database.close();
}
