import { describe, expect, it } from "vitest";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { Process, Step } from "@/lib/core/playbook/process";
import { playbookSchema } from "@/lib/core/playbook/playbook";
import { defaultPrompting } from "@/lib/core/playbook/prompting";
import { chengduSource, playbookOf } from "@/test/given";
import { fallbackSource } from "@/test/given-fallback";
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
  privacy: { level: "team", retentionDays: 90 },
  oldTools: [],
  fallbackSigns: [],
  fallbackReasons: [],
  changes: [],
  training: [],
  parallelRuns: [],
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

  it("names old tools, signs and reasons", () => {
    const given = playbookOf(fallbackSource);
    const [tool] = given.oldTools;
    const [reason, ...reasons] = given.fallbackReasons;
    if (!tool || !reason) throw new Error("Chengdu has old tools");
    const after: Playbook = {
      ...given,
      oldTools: [{ ...tool, departments: [] }],
      fallbackSigns: given.fallbackSigns.map((sign) =>
        sign.kind === "large-copy" ? { ...sign, rows: 50 } : sign,
      ),
      fallbackReasons: [...reasons, reason],
    };
    expect(playbookDiff(given, after)).toMatchObject({
      oldTools: [
        { id: "visit-sheet", change: "changed", parts: ["departments"] },
        { id: "intranet-deals", change: "removed" },
      ],
      signs: [{ kind: "large-copy", title: { en: "Deals" }, parts: ["rows"] }],
      reasons: [],
      settings: [{ setting: "order", list: "fallbackReasons" }],
    });
  });

  it("says how a setting was and how it will be", () => {
    const after = playbook(before.processes, {
      title: text("Sales and service"),
      prompting: {
        ...defaultPrompting,
        minutesBetween: 60,
        quietHours: [{ from: "12:00", to: "13:30" }],
      },
      privacy: { level: "team", retentionDays: 30 },
      calendar: { weekdays: [1, 2, 3, 4, 5], holidays: ["2026-10-01"], workdays: ["2026-10-10"] },
    });
    expect(playbookDiff(before, after).settings).toEqual([
      { setting: "title", before: text("Sales"), after: text("Sales and service") },
      { setting: "minutesBetween", before: 30, after: 60 },
      { setting: "retentionDays", before: 90, after: 30 },
      { setting: "quietHours", before: [], after: [{ from: "12:00", to: "13:30" }] },
      { setting: "holidays", added: ["2026-10-01"], removed: [] },
      { setting: "workdays", added: ["2026-10-10"], removed: [] },
    ]);
  });
});

describe("whatever a playbook says", () => {
  /** A playbook that uses every part of the format. */
  const full = playbookOf({
    ...fallbackSource,
    changes,
    training,
    parallelRuns: [
      {
        id: "visits",
        name: text("Visits"),
        recordType: "visit",
        from: "2026-10-08",
        key: ["number"],
        fields: [
          { id: "number", name: text("Number") },
          { id: "amount", name: text("Amount"), compare: { kind: "money", currency: "CNY" } },
        ],
      },
    ],
    calendar: { holidays: ["2026-10-01"], workdays: ["2026-10-10"] },
    prompting: {
      quietHours: [{ from: "12:00", to: "13:30" }],
      holdOut: {
        seed: "spring",
        from: "2026-03-02",
        until: "2026-03-29",
        processes: [chengduSource.processes[0]?.id],
      },
    },
    processes: chengduSource.processes.map((process) => ({
      ...process,
      steps: process.steps.map((each) => ({
        ...each,
        due: { within: 2, unit: "business-days" },
        onlyIf: [{ kind: "shows", element: { labels: ["Won", "赢单"] } }],
        links: [{ label: text("Guide"), url: "https://wiki.chengdu-filling.example/visit" }],
      })),
    })),
  });
  const unseen = new Set([
    "$schema", // for text editors
    "handrail", // the format, of which there is one
    "version", // stands in the title of the preview
  ]);
  const said = Object.keys(playbookSchema.shape).filter((key) => !unseen.has(key));

  it.each(said)("a change of %s is shown, down to its last value", (key) => {
    const changed = [...variants(full[key as keyof Playbook])];
    expect(changed.length).toBeGreaterThan(0);
    for (const [path, value] of changed) {
      if (`${key}${path}` === "privacy.level") continue; // there is one only
      const after = { ...full, [key]: value } as Playbook;
      expect(playbookDiff(full, after).isSame, `${key}${path}`).toBe(false);
      expect(playbookDiff(after, full).isSame, `${key}${path}, back`).toBe(false);
    }
  });

  /** The value with one thing in it changed: another leaf, or an item that is left out. */
  function* variants(value: unknown, path = ""): Generator<[path: string, value: unknown]> {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        const at = `${path}[${index}]`;
        yield [`${at} left out`, value.toSpliced(index, 1)];
        for (const [where, other] of variants(item, at)) yield [where, value.with(index, other)];
      }
    } else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        for (const [where, other] of variants(item, `${path}.${key}`)) {
          yield [where, { ...value, [key]: other }];
        }
      }
    } else if (typeof value === "string") yield [path, `${value}-2`];
    else if (typeof value === "number") yield [path, value + 1];
    else if (typeof value === "boolean") yield [path, !value];
  }
});
