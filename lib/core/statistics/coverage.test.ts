import { describe, expect, it } from "vitest";
import type { Playbook } from "../playbook/playbook";
import type { DayFact } from "../team-facts/day-fact";
import { chengdu } from "@/test/given";
import { coverageOf } from "./coverage";
import { cubeOf } from "./cube";

const text = (en: string) => ({ en, "zh-CN": `${en}（中文）` });

const playbook: Playbook = {
  ...chengdu,
  changes: [
    {
      id: "visits-in-crm",
      process: "log-visit",
      since: "2026-03-01",
      before: text("In the sheet"),
      now: text("In the CRM"),
      where: { text: text("Contact") },
      departments: ["sales"],
    },
    {
      id: "later",
      process: "log-visit",
      since: "2026-05-01",
      before: text("So"),
      now: text("Otherwise"),
      where: { text: text("Contact") },
      departments: [],
    },
  ],
  training: [{ id: "note", title: text("A good note"), kind: "page", departments: [] }],
};

const fact = (person: number, department: string | null, day: string, word: string): DayFact => ({
  device: `device-${person}`,
  person: `person-${person}`,
  day,
  process: "",
  department,
  role: "user",
  version: 7,
  revision: 1,
  counts: { [word]: 1 },
});

const facts = [
  ...[1, 2, 3].map((person) => fact(person, "sales", "2026-02-27", "acknowledged/visits-in-crm")),
  fact(4, "sales", "2026-03-20", "acknowledged/visits-in-crm"),
  fact(5, "quality", "2026-03-20", "trained/note"),
  fact(6, "sales", "2026-03-20", "started"),
];
const march = { from: "2026-03-01", to: "2026-03-31" };

describe("coverage", () => {
  it("is of those whom it concerns, whenever they read it", () => {
    expect(coverageOf(cubeOf(facts, 1), playbook, march)).toEqual([
      {
        kind: "change",
        id: "visits-in-crm",
        name: text("In the CRM"),
        since: "2026-03-01",
        people: 4,
        concerned: 5,
      },
      {
        kind: "training",
        id: "note",
        name: text("A good note"),
        since: null,
        people: 1,
        concerned: 6,
      },
    ]);
    const early = coverageOf(cubeOf(facts, 1), playbook, { to: "2026-03-10" });
    expect(early[0]).toMatchObject({ people: 3, concerned: 5 });
    const quality = coverageOf(cubeOf(facts, 1), playbook, { ...march, departments: ["quality"] });
    expect(quality).toMatchObject([
      { id: "visits-in-crm", people: 0, concerned: 0 },
      { id: "note", people: 1, concerned: 1 },
    ]);
  });

  it("tells of nobody where there are too few", () => {
    expect(coverageOf(cubeOf(facts, 5), playbook, march)).toMatchObject([
      { id: "visits-in-crm", concerned: 5 },
      { id: "note", people: 0, concerned: 5 },
    ]);
  });

  it("is of nothing without a playbook", () => {
    expect(coverageOf(cubeOf(facts, 1), null, march)).toEqual([]);
  });
});
