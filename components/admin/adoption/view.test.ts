import { describe, expect, it } from "vitest";
import { paramsOf, periodBefore, questionsOf, viewOf } from "./view";

const TODAY = "2026-03-31";
const view = (query: string) => viewOf(new URLSearchParams(query), TODAY);

describe("what the page Adoption shows", () => {
  it("is said by its address, and says the same again", () => {
    for (const query of [
      "period=7-days",
      "from=2026-03-01&to=2026-03-14&department=sales&compare=before",
      "period=month&department=after-sales&process=log-visit&role=user&version=7",
    ]) {
      expect(new URLSearchParams(paramsOf(view(query))).toString()).toBe(query);
    }
  });

  it("leaves out of an address what it cannot be", () => {
    expect(view("role=boss&version=seven&period=ever")).toMatchObject({
      role: null,
      version: null,
      period: { preset: "30-days" },
    });
  });

  it("asks for the time before, too, where that is compared", () => {
    const questions = questionsOf(view("from=2026-03-01&to=2026-03-14&role=user&compare=before"));
    expect(questions).toMatchObject([
      { from: "2026-03-01", to: "2026-03-14", roles: ["user"], grain: "day" },
      { from: "2026-02-15", to: "2026-02-28", roles: ["user"], grain: "day" },
    ]);
    expect(periodBefore({ from: "2026-03-31", to: "2026-03-31" })).toEqual({
      from: "2026-03-30",
      to: "2026-03-30",
    });
  });

  it("goes by weeks and months where days could not be told apart", () => {
    const grain = (query: string) => questionsOf(view(query))[0]?.grain;
    expect(grain("period=30-days")).toBe("day");
    expect(grain("from=2026-01-01&to=2026-03-31")).toBe("week");
    expect(grain("from=2024-06-01&to=2026-03-31")).toBe("month");
  });
});
