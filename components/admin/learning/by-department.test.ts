import { describe, expect, it } from "vitest";
import { byDepartment } from "./by-department";

const people = [
  { department: "sales", seenOn: "2026-11-20" },
  { department: "after-sales", seenOn: null },
  { department: "sales", seenOn: null },
  { department: null, seenOn: "2026-11-21" },
];

describe("how many of each department have done it", () => {
  it("counts departments apart, and who named none", () => {
    expect(byDepartment(people, ({ seenOn }) => seenOn !== null)).toEqual([
      { department: "sales", people: 2, done: 1 },
      { department: "after-sales", people: 1, done: 0 },
      { department: null, people: 1, done: 1 },
    ]);
  });

  it("is empty for nobody", () => {
    expect(byDepartment([], () => true)).toEqual([]);
  });
});
