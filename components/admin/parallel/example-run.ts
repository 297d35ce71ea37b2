import type { Playbook } from "@/lib/core/playbook/playbook";

/**
 * A parallel run to begin from, on the first page of the playbook that is about a record.
 *
 * @param from its first day, `YYYY-MM-DD`
 */
export function exampleRun({ sites }: Playbook, from: string): object {
  const page = sites.flatMap(({ pages }) => pages).find(({ record }) => record !== undefined);
  const field = (id: string, en: string, zh: string, more: object) => ({
    id,
    name: { en, "zh-CN": zh },
    ...more,
    columns: [zh, en],
    ...(page && { seen: [{ page: page.id, control: { labels: [en, zh] } }] }),
  });
  const type = page?.record?.type ?? "deal";
  return {
    id: `${type}-ledger`,
    name: { en: "The ledger and the CRM", "zh-CN": "台账与 CRM" },
    recordType: type,
    from,
    key: ["number"],
    fields: [
      field("number", "Number", "编号", {}),
      field("customer", "Customer", "客户名称", { compare: { kind: "text" } }),
      field("amount", "Amount", "金额", {
        compare: { kind: "money", currency: "CNY", absolute: 0.01 },
        critical: true,
      }),
      field("date", "Date", "日期", { compare: { kind: "date" } }),
    ],
  };
}
