/** Tryton's playbook with a parallel run: opportunities are kept in a ledger, too, all this century. */
import { trytonPlaybook } from "./tryton";

const text = (en: string, zh: string) => ({ en, "zh-CN": zh });

const field = (id: string, name: object, more: object = {}) => ({
  id,
  name,
  ...more,
  seen: [
    {
      page: "opportunity",
      control: { selectors: [`.tab-pane.active .form input[name="${id}"]`] },
    },
  ],
});

// Tryton saves in place: address and form stay, a bar over the form says how it went.
const save = (page: string) => ({
  page,
  control: { selectors: [".tab-pane.active button#save"] },
  evidence: { kind: "appears", anchor: { selectors: [".tab-pane.active .infobar.alert-info"] } },
});

const playbook = JSON.parse(trytonPlaybook);

export const trytonRun: string = JSON.stringify({
  ...playbook,
  version: playbook.version + 1,
  parallelRuns: [
    {
      id: "opportunities",
      name: text("Opportunities", "商机"),
      recordType: "opportunity",
      from: "2026-01-01",
      to: "2099-12-31",
      key: ["description"],
      fields: [
        field("party", text("Party", "客户")),
        field("description", text("Description", "描述")),
        field("amount", text("Amount", "金额"), {
          compare: { kind: "money", currency: "EUR", absolute: 0.01 },
          critical: true,
        }),
      ],
      lists: [
        {
          page: "opportunities",
          cells: [
            { field: "party", header: ["Party", "客户", "参与者"] },
            { field: "description", header: ["Description", "描述"] },
          ],
        },
      ],
      saves: [save("opportunity"), save("opportunities")],
    },
  ],
});
