/** A small report for the tests of this folder: two days, two departments, one process gone from the playbook. */
import { adoptionReport } from "../adoption/report";
import type { AdoptionReport } from "../adoption/report";
import type { Playbook } from "../playbook/playbook";
import type { Process } from "../playbook/process";
import { defaultPrompting } from "../playbook/prompting";
import type { AdoptionRow } from "../projection/adoption";

const text = (en: string) => ({ en, "zh-CN": `${en}（中文）` });

const step = (id: string, title: string): Process["steps"][number] => ({
  id,
  title: text(title),
  why: text("Why"),
  replaces: text("The sheet"),
  page: "contact",
  anchor: { selectors: ["#save"], labels: [] },
  doneWhen: { kind: "field-filled" },
  onlyIf: [],
  optional: false,
  links: [],
});

const playbook: Playbook = {
  handrail: 1,
  id: "sales",
  version: 3,
  title: text("Sales playbook"),
  departments: [
    { id: "sales", name: text("Sales"), keyUsers: [{ name: "Zhou Ming" }] },
    { id: "service", name: text("After-sales"), keyUsers: [] },
  ],
  sites: [],
  prompting: defaultPrompting,
  calendar: { weekdays: [1, 2, 3, 4, 5], holidays: [], workdays: [] },
  changes: [],
  training: [],
  parallelRuns: [],
  oldTools: [],
  fallbackSigns: [],
  fallbackReasons: [],
  processes: [
    {
      id: "visit",
      title: text("=Visit, report"),
      why: text("Why"),
      departments: [],
      abandonAfterMinutes: 480,
      order: "any",
      repeats: true,
      reminders: "capped",
      steps: [step("note", "Write the note"), step("next", "Plan the next step")],
    },
  ],
};

const row = (changes: Partial<AdoptionRow>): AdoptionRow => ({
  day: "2026-03-02",
  process: "visit",
  department: "sales",
  playbookVersion: 3,
  people: ["actor-7f3a"],
  started: 0,
  completed: 0,
  abandoned: 0,
  completedMs: 0,
  steps: {},
  prompts: { shown: 0, followed: 0, closed: 0, snoozed: 0 },
  helpRequests: 0,
  ...changes,
});

export const sampleReport: AdoptionReport = adoptionReport(
  [
    row({
      started: 5,
      completed: 3,
      abandoned: 1,
      completedMs: 90_000,
      steps: { note: { completed: 4, unaided: 1 }, next: { completed: 3, unaided: 3 } },
      prompts: { shown: 6, followed: 3, closed: 2, snoozed: 1 },
    }),
    row({ day: "2026-03-03", department: "service", started: 2, people: ["actor-99b1"] }),
    row({
      day: "2026-03-03",
      process: "old-visit",
      completed: 1,
      steps: { form: { completed: 1, unaided: 0 } },
    }),
    row({ day: "2026-03-03", process: "", department: null, people: [], helpRequests: 1 }),
  ],
  playbook,
  {
    from: "2026-03-01",
    to: "2026-03-03",
    department: null,
    generatedAt: Date.UTC(2026, 2, 3, 9),
    timeZone: "Asia/Shanghai",
  },
);
