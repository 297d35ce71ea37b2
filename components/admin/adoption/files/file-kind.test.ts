import { expect, it } from "vitest";
import { statisticsOf } from "@/lib/core/statistics/report";
import type { Question } from "@/lib/core/statistics/report";
import { cubeOf } from "@/lib/core/statistics/cube";
import { fileName } from "./file-kind";

const question: Question = { from: "2026-03-01", to: "2026-03-31", grain: "week" };
const of = (more: Partial<Question>, k = 5) =>
  fileName("csv", statisticsOf(cubeOf([], k), null, { ...question, ...more }));

it("names files by whose they are, their days and what was chosen", () => {
  expect(of({})).toBe("adoption_2026-03-01_2026-03-31.csv");
  expect(of({}, 1)).toBe("my-adoption_2026-03-01_2026-03-31.csv");
  expect(of({ departments: ["华东销售"], processes: ["log-visit"], roles: ["user"] })).toBe(
    "adoption_2026-03-01_2026-03-31_华东销售_log-visit_user.csv",
  );
  expect(of({ departments: [null], versions: [3] })).toBe(
    "adoption_2026-03-01_2026-03-31_none_v3.csv",
  );
});

it("names no folder, and stays short", () => {
  expect(of({ departments: ["../a b:c"] })).toBe("adoption_2026-03-01_2026-03-31_-a-b-c.csv");
  expect(of({ departments: ["a".repeat(300)] }).length).toBeLessThan(130);
});
