import { describe, expect, it } from "vitest";
import { isWanted, wantedStep } from "./wanted-step";

const step = (id: string, current = false) => ({ id, watch: `log-visit/${id}`, current });
const visit = {
  id: "log-visit",
  steps: [step("write-note"), step("save-note", true)],
};

describe("the step that is wanted", () => {
  it("is the one that is named", () => {
    expect(wantedStep(visit, "log-visit/write-note")).toBe("write-note");
  });

  it.each(["log-visit", "log-visit/gone"])("is the next one for %j", (wanted) => {
    expect(wantedStep(visit, wanted)).toBe("save-note");
  });

  it("is none of another process", () => {
    expect(wantedStep(visit, "log-visit-abroad")).toBeNull();
    expect(wantedStep(visit, null)).toBeNull();
    expect(isWanted("log-visit", "log-visit/write-note")).toBe(true);
  });
});
