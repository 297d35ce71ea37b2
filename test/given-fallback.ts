/** Chengdu Precision Filling with its old visit sheet, the old complaint form, and the signs it watches for. */
import { chengduSource, playbookOf } from "./given";

const text = (en: string, zh: string) => ({ en, "zh-CN": zh });

export const SHEET = "https://docs.google.com/spreadsheets/d/1vIsIt2025/edit";

export const fallbackSource = {
  ...chengduSource,
  oldTools: [
    {
      id: "visit-sheet",
      name: text("Visit sheet 2025", "2025 年拜访表"),
      kind: "sheet",
      addresses: [
        { origins: ["https://docs.google.com"], path: "/spreadsheets/d/1vIsIt2025/*" },
        {
          origins: ["https://chengdufilling.sharepoint.example"],
          path: "/sites/sales/_layouts/15/Doc.aspx",
          query: { sourcedoc: "{3f2a}" },
        },
      ],
      replacedBy: { process: "log-visit", step: "write-note" },
      departments: ["sales"],
    },
    {
      id: "intranet-deals",
      name: text("Deals on the intranet", "内网商机登记"),
      kind: "intranet",
      addresses: [{ origins: ["http://intranet.chengdu-filling.example"], path: "/deals/*" }],
      replacedBy: { process: "open-deal" },
    },
  ],
  fallbackSigns: [
    {
      id: "export-deals",
      kind: "bulk-export",
      page: "deals",
      control: { labels: ["Export", "导出"], role: "button" },
      replacedBy: { process: "open-deal" },
    },
    { id: "copy-deals", kind: "large-copy", page: "deals", rows: 30 },
    {
      id: "print-contact",
      kind: "print",
      page: "contact",
      replacedBy: { process: "log-visit", step: "write-note" },
    },
  ],
};

export const withFallback = playbookOf(fallbackSource);
