/** What every figure of a cut-over means: for the console and for the file of evidence. */
import type { Text } from "../playbook/text";

export interface CutOverDefinition {
  readonly id: string;
  readonly label: Text;
  readonly definition: Text;
}

export const cutOverDefinitions: readonly CutOverDefinition[] = [
  {
    id: "match_rate",
    label: { en: "Match rate", "zh-CN": "一致率" },
    definition: {
      en: "Records that match ÷ records that match, differ or cannot be read. Only records of which every compared field was seen on both sides. Empty when there are none.",
      "zh-CN":
        "一致的记录数 ÷（一致、有差异和无法识别的记录数）。只计两边的比对字段都看到了的记录；没有这样的记录时为空。",
    },
  },
  {
    id: "crm_share",
    label: { en: "CRM share", "zh-CN": "CRM 覆盖率" },
    definition: {
      en: "Records in the CRM ÷ records in the CRM or the ledger. Records that nobody has looked for in the CRM yet, and keys that stand twice on one side, count in neither.",
      "zh-CN":
        "CRM 中的记录数 ÷ CRM 或台账中的记录数。还没有人在 CRM 里核对过的记录，以及同一边重复出现的关键字，两边都不计。",
    },
  },
  {
    id: "compared",
    label: { en: "Compared", "zh-CN": "已比对" },
    definition: {
      en: "Records that match, differ or cannot be read.",
      "zh-CN": "一致、有差异和无法识别的记录数之和。",
    },
  },
  {
    id: "opened",
    label: { en: "New", "zh-CN": "新增差异" },
    definition: {
      en: "Discrepancies that opened on the day and were open at its end, without those marked as timing.",
      "zh-CN": "当天出现、到当天结束时仍未关闭的差异，不含标为“时间差”的。",
    },
  },
  {
    id: "settled",
    label: { en: "Settled", "zh-CN": "已解决" },
    definition: {
      en: "Discrepancies that closed on the day: the CRM and the ledger agree, another person confirmed the correction, or the difference was accepted.",
      "zh-CN": "当天关闭的差异：两边已经一致、更正已由他人确认，或差异已被接受。",
    },
  },
  {
    id: "open",
    label: { en: "Open", "zh-CN": "未关闭" },
    definition: {
      en: "Discrepancies not closed at the end of the day, also those said to be corrected and not confirmed yet.",
      "zh-CN": "当天结束时还没有关闭的差异，包括已更正但还没有确认的。",
    },
  },
  {
    id: "open_critical",
    label: { en: "Open and critical", "zh-CN": "未关闭的关键差异" },
    definition: {
      en: "Of them, those in fields that the playbook calls critical.",
      "zh-CN": "其中属于流程手册所定关键字段的差异。",
    },
  },
  {
    id: "kept_twice",
    label: { en: "Kept twice", "zh-CN": "重复录入" },
    definition: {
      en: "Records that were new or changed in the ledger and touched in the CRM on the same day.",
      "zh-CN": "同一天在台账中新增或改动、又在 CRM 中处理过的记录数。",
    },
  },
  {
    id: "trained",
    label: { en: "Trained", "zh-CN": "已培训" },
    definition: {
      en: "People who do the process and have seen its training ÷ people who do the process.",
      "zh-CN": "看过培训内容的人数 ÷ 做这个流程的人数。",
    },
  },
  {
    id: "proficient",
    label: { en: "Proficient", "zh-CN": "已熟练" },
    definition: {
      en: "People who do the steps of the process without help ÷ people who do the process.",
      "zh-CN": "不需要帮助就能完成各步骤的人数 ÷ 做这个流程的人数。",
    },
  },
];
