import { describe, expect, it } from "vitest";
import { adoptionJson } from "./adoption-json";
import { sampleReport } from "./sample-report";

const document = JSON.parse(adoptionJson(sampleReport));

describe("adoptionJson", () => {
  it("says what it is and what it covers", () => {
    expect(document).toMatchObject({
      handrail_export: "adoption",
      format: 1,
      scope: {
        from: "2026-03-01",
        to: "2026-03-03",
        time_zone: "Asia/Shanghai",
        generated_at: "2026-03-03T09:00:00.000Z",
        department: null,
        source: "this browser",
      },
      playbook: { id: "sales", version: 3 },
    });
  });

  it("carries the figures at every level", () => {
    expect(document.total).toMatchObject({
      started: 7,
      completed: 4,
      prompts_followed: 3,
      people: 2,
    });
    expect(document.processes[0]).toMatchObject({
      process: "visit",
      started: 7,
      completed: 3,
      steps: [
        { step: "note", step_completed: 4, step_unaided: 1 },
        { step: "next", step_completed: 3, step_unaided: 3 },
      ],
    });
    expect(document.days).toHaveLength(3);
    expect(
      document.departments.map(({ department }: { department: string }) => department),
    ).toEqual(["sales", "service", null]);
    expect(document.details[0]).toMatchObject({
      day: "2026-03-02",
      process: "visit",
      department: "sales",
      prompts_closed: 2,
      steps: [{ step: "note", step_completed: 4 }, { step: "next" }],
    });
  });

  it("explains each of its figures", () => {
    const explained = document.dictionary.map(({ id }: { id: string }) => id);
    expect(explained).toEqual(expect.arrayContaining(Object.keys(document.total)));
  });

  it("writes keys in snake_case only", () => {
    const keys = JSON.stringify(document).match(/"[^"]+"(?=:)/g) ?? [];
    expect(keys.filter((key) => !/^"(?:[a-z_]+|zh-CN)"$/.test(key))).toEqual([]);
  });

  it("carries no pseudonym and no key user's name", () => {
    expect(adoptionJson(sampleReport)).not.toMatch(/actor-|Zhou/);
  });
});
