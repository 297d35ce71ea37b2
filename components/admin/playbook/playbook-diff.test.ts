import { describe, expect, it } from "vitest";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { Process, Step } from "@/lib/core/playbook/process";
import { defaultPrompting } from "@/lib/core/playbook/prompting";
import { chengduSource, playbookOf } from "@/test/given";
import { changes, training } from "@/test/learning";
import { playbookDiff } from "./playbook-diff";

const text = (en: string) => ({ en, "zh-CN": en });

const step = (id: string, changes: Partial<Step> = {}): Step => ({
  id,
  title: text(id),
  why: text("why"),
  replaces: text("sheet"),
  page: "contact",
  anchor: { selectors: ["#save"], labels: [] },
  doneWhen: { kind: "field-filled" },
  onlyIf: [],
  optional: false,
  links: [],
  ...changes,
});

const visit = (steps: Step[], changes: Partial<Process> = {}): Process => ({
  id: "visit",
  title: text("Visit"),
  why: text("why"),
  departments: [],
  abandonAfterMinutes: 480,
  order: "any",
  repeats: true,
  reminders: "capped",
  steps,
  ...changes,
});

const playbook = (processes: Process[], changes: Partial<Playbook> = {}): Playbook => ({
  handrail: 1,
  prompting: defaultPrompting,
  calendar: { weekdays: [1, 2, 3, 4, 5], holidays: [], workdays: [] },
  oldTools: [],
  fallbackSigns: [],
  fallbackReasons: [],
  changes: [],
  training: [],
  id: "sales",
  version: 1,
  title: text("Sales"),
  departments: [{ id: "sales", name: text("Sales"), keyUsers: [] }],
  sites: [{ id: "crm", name: text("CRM"), origins: ["https://crm.example.com"], pages: [] }],
  processes,
  ...changes,
});

const before = playbook([visit([step("note"), step("next")])]);

describe("playbookDiff", () => {
  it("finds nothing between equal playbooks, whatever the order of their keys", () => {
    const reordered = structuredClone(before);
    const [site] = reordered.sites;
    if (site)
      reordered.sites = [
        { pages: site.pages, origins: site.origins, name: site.name, id: site.id },
      ];
    expect(playbookDiff(before, { ...reordered, version: 2 }).isSame).toBe(true);
  });

  it("names change records and training that come, go and change", () => {
    const given = playbookOf({ ...chengduSource, changes, training });
    const later = changes.map((one) => ({ ...one, since: "2026-04-01" }));
    const after = playbookOf({ ...chengduSource, changes: later.slice(1), training: [] });
    const diff = playbookDiff(given, after);
    expect(diff.isSame).toBe(false);
    expect(diff.changes.map(({ id, change }) => [id, change])).toEqual([
      ["review-deals", "changed"],
      ["complaint-form", "changed"],
      ["visit-note", "removed"],
    ]);
    expect(diff.training.map(({ change }) => change)).toEqual(["removed", "removed"]);
  });

  it("names processes that come and go", () => {
    const after = playbook([visit([step("note")], { id: "quote", title: text("Quote") })]);
    expect(playbookDiff(before, after).processes).toMatchObject([
      { id: "quote", change: "added", steps: [] },
      { id: "visit", change: "removed", steps: [] },
    ]);
  });

  it("names steps that come, go and change, with what changed", () => {
    const after = playbook([
      visit([step("note", { why: text("Because"), optional: true }), step("photo")]),
    ]);
    expect(playbookDiff(before, after).processes).toMatchObject([
      {
        id: "visit",
        change: "changed",
        parts: [],
        steps: [
          { id: "note", change: "changed", parts: ["why", "optional"] },
          { id: "photo", change: "added" },
          { id: "next", change: "removed" },
        ],
      },
    ]);
  });

  it("sees a prompt that is new", () => {
    const prompt = { text: text("Write it now"), when: "page-entered", idleSeconds: 45 } as const;
    const after = playbook([visit([step("note", { prompt }), step("next")])]);
    expect(playbookDiff(before, after).processes[0]?.steps).toMatchObject([{ parts: ["prompt"] }]);
  });

  it("says when the steps only changed places", () => {
    const after = playbook([visit([step("next"), step("note")])]);
    expect(playbookDiff(before, after).processes).toMatchObject([{ parts: ["order"], steps: [] }]);
  });

  it("does not call an inserted step a change of order", () => {
    const after = playbook([visit([step("note"), step("photo"), step("next")])]);
    expect(playbookDiff(before, after).processes).toMatchObject([{ parts: [] }]);
  });

  it("names changed departments and sites", () => {
    const after = playbook(before.processes, {
      departments: [
        { id: "sales", name: text("Sales"), keyUsers: [{ name: "Zhou Ming" }] },
        { id: "service", name: text("Service"), keyUsers: [] },
      ],
      sites: [{ id: "crm", name: text("CRM"), origins: ["https://new.example.com"], pages: [] }],
    });
    expect(playbookDiff(before, after)).toMatchObject({
      isSame: false,
      departments: [
        { id: "sales", change: "changed", parts: ["keyUsers"] },
        { id: "service", change: "added" },
      ],
      sites: [{ id: "crm", parts: ["origins"] }],
    });
  });
});
