import { describe, expect, it } from "vitest";
import { changesCsv, trainingCsv } from "../export/learning-csv";
import { learning } from "../projection/learning";
import type { PersonLearning } from "../projection/learning";
import { chengduSource, playbookOf } from "@/test/given";
import { catchUp, isBeforeTheirTime } from "./catch-up";
import { concerns } from "./concerns";
import { learningReport } from "./report";
import { changes, training } from "@/test/learning";

const playbook = playbookOf({ ...chengduSource, changes, training });

const person = (more: Partial<PersonLearning> = {}): PersonLearning => ({
  actor: "p-1",
  department: "sales",
  firstDay: "2026-02-01",
  acknowledged: {},
  opened: {},
  seen: {},
  ...more,
});

describe("whom a change or training concerns", () => {
  const [visit, review, complaint] = playbook.changes;

  it("is who does its process", () => {
    expect(concerns(playbook, visit!, "sales")).toBe(true);
    expect(concerns(playbook, visit!, "after-sales")).toBe(true);
    expect(concerns(playbook, visit!, "quality")).toBe(false);
    expect(concerns(playbook, visit!, null)).toBe(false);
  });

  it("is everybody where the process is everybody's", () => {
    expect(concerns(playbook, review!, null)).toBe(true);
  });

  it("is whom it names, whoever does the process", () => {
    expect(concerns(playbook, complaint!, "sales")).toBe(true);
    expect(concerns(playbook, complaint!, "quality")).toBe(false);
  });
});

describe("the catch-up list", () => {
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

  it("begins with the oldest change and leaves out other departments", () => {
    const lacking = catchUp(playbook, "sales", person());
    expect(ids(lacking.changes)).toEqual(["complaint-form", "visit-note", "review-deals"]);
    expect(ids(lacking.training)).toEqual(["visit-clip", "welcome"]);
    expect(ids(catchUp(playbook, "quality", person()).training)).toEqual(["welcome"]);
  });

  it("leaves out what was acknowledged and seen; opening alone is not seeing", () => {
    const lacking = catchUp(
      playbook,
      "sales",
      person({
        acknowledged: { "visit-note": "2026-03-02" },
        opened: { "visit-clip": "2026-03-02" },
        seen: { welcome: "2026-03-02" },
      }),
    );
    expect(ids(lacking.changes)).toEqual(["complaint-form", "review-deals"]);
    expect(ids(lacking.training)).toEqual(["visit-clip"]);
  });

  it("knows what was before a joiner's time; the first day itself is not", () => {
    const [visit] = playbook.changes; // since 2026-01-05
    expect(isBeforeTheirTime(visit!, person({ firstDay: "2026-01-06" }))).toBe(true);
    expect(isBeforeTheirTime(visit!, person({ firstDay: "2026-01-05" }))).toBe(false);
    expect(isBeforeTheirTime(visit!, null)).toBe(false);
  });

  it("is not fooled by an id that every object has", () => {
    const odd = playbookOf({
      ...chengduSource,
      changes: [{ ...changes[0], id: "constructor" }],
    });
    expect(ids(catchUp(odd, "sales", person()).changes)).toEqual(["constructor"]);
  });
});

describe("the projection", () => {
  const fact = (type: string, day: string, data: object) =>
    ({ type, day, actor: "p-1", department: "sales", data }) as never;

  it("keeps the first day of each, and the department named last", () => {
    const facts = [
      fact("ProfileChanged", "2026-03-01", { department: "sales" }),
      fact("TrainingOpened", "2026-03-02", { training: "clip" }),
      fact("TrainingOpened", "2026-03-05", { training: "clip" }),
      fact("ChangeAcknowledged", "2026-03-06", { change: "toString" }),
      fact("ProfileChanged", "2026-03-09", { department: "quality" }),
    ];
    const row = facts.reduce<PersonLearning>(
      (before, event) => learning.apply(before, event),
      learning.initial(facts[0]!),
    );
    expect(row).toEqual({
      actor: "p-1",
      department: "quality",
      firstDay: "2026-03-01",
      acknowledged: { toString: "2026-03-06" },
      opened: { clip: "2026-03-02" },
      seen: {},
    });
  });
});

describe("the report", () => {
  const report = learningReport(
    [
      person({
        acknowledged: { "visit-note": "2026-03-02" },
        seen: { "visit-clip": "2026-03-03" },
      }),
      person({ actor: "p-2", department: "after-sales" }),
      person({ actor: "p-3", department: "quality" }),
    ],
    playbook,
  );

  it("lists the newest change first, with those whom it concerns", () => {
    expect(report.changes.map(({ change, people }) => [change.id, people.length])).toEqual([
      ["review-deals", 3],
      ["visit-note", 2],
      ["complaint-form", 1],
    ]);
  });

  it("keeps who has acknowledged and then went to another department", () => {
    const moved = person({ department: "quality", acknowledged: { "visit-note": "2026-03-02" } });
    const [, visit] = learningReport([moved], playbook).changes;
    expect(visit?.people.map(({ actor }) => actor)).toEqual(["p-1"]);
  });

  it("is a file of one change and person a row", () => {
    const [head, ...rows] = changesCsv(report, "zh-CN", { bom: false }).split("\r\n");
    expect(head).toBe(
      "change,since,process_title,step_title,before,now,where,pseudonym,department,department_name,before_their_time,acknowledged_on",
    );
    expect(rows).toContain(
      "visit-note,2026-01-05,登记客户拜访,写记录,周五补拜访表,拜访当天写记录,联系人页面,p-1,sales,销售部,1,2026-03-02",
    );
    expect(rows).toHaveLength(6);
  });

  it("runs no formula, and has a row for what concerns nobody here", () => {
    const empty = learningReport([], playbook);
    expect(changesCsv(empty, "en", { bom: false })).toContain("'=the old form");
    const rows = trainingCsv(empty, "en", { bom: false }).split("\r\n");
    expect(rows[1]).toBe(
      "visit-clip,The visit note,clip,4,Log a customer visit,Write the note,,,,,",
    );
  });
});
