/** Changes and training of the company of `given.ts`, as its playbook has them. */
export const changes = [
  {
    id: "visit-note",
    process: "log-visit",
    step: "write-note",
    since: "2026-01-05",
    before: { en: "The visit sheet, on Friday", "zh-CN": "周五补拜访表" },
    now: { en: "A note on the day", "zh-CN": "拜访当天写记录" },
    where: { text: { en: "The contact", "zh-CN": "联系人页面" }, page: "contact" },
  },
  {
    id: "review-deals",
    process: "review",
    since: "2026-03-01",
    before: { en: "A list on the wall", "zh-CN": "墙上的清单" },
    now: { en: "The list in the CRM", "zh-CN": "CRM 里的列表" },
    where: { text: { en: "Deals", "zh-CN": "商机" } },
  },
  {
    id: "complaint-form",
    process: "handle-complaint",
    since: "2025-12-01",
    before: { en: "=the old form", "zh-CN": "纸质投诉单" },
    now: { en: "A complaint in the CRM", "zh-CN": "在 CRM 里建投诉" },
    where: { text: { en: "Complaints", "zh-CN": "投诉" } },
    departments: ["sales"],
  },
];

export const training = [
  {
    id: "visit-clip",
    title: { en: "The visit note", "zh-CN": "拜访记录怎么写" },
    kind: "clip",
    url: "https://training.chengdu-filling.example/visit",
    process: "log-visit",
    step: "write-note",
    minutes: 4,
  },
  {
    id: "welcome",
    title: { en: "Why we work in the CRM", "zh-CN": "我们为什么用 CRM" },
    kind: "document",
    file: "training/welcome.html",
  },
];
