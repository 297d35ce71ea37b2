import { expect, it } from "vitest";
import type { Descriptor } from "./descriptor";
import { healed } from "./healed";

const known: Descriptor = {
  v: 1,
  kind: "field",
  tag: "input",
  labels: ["next step"],
  before: ["next step", "stage"],
  headings: ["opportunity"],
  path: ["html", "body", "form", "input"],
  depth: 4,
  order: [0.5, 4],
  namesakes: 0,
};

it("learns how the control itself looks now, and nothing new of what stands around it", () => {
  const fresh: Descriptor = {
    ...known,
    id: "what-next",
    labels: ["what comes next"],
    before: ["stage", "anja weber", "诚达机械有限公司"],
    peersAfter: ["call anja weber"],
    headings: ["filling line, chengdu"],
    under: "row-anja-weber",
  };
  expect(healed(known, fresh)).toEqual({
    ...known,
    id: "what-next",
    labels: ["what comes next"],
    before: ["stage"],
    headings: undefined,
  });
});
