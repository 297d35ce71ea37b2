import { describe, expect, it } from "vitest";
import type { Descriptor } from "../anchor/descriptor";
import { chengdu } from "@/test/given";
import { checkPlaybook } from "./parse-playbook";
import { anchorAt, withPickedAnchor } from "./with-picked-anchor";

const [process] = chengdu.processes;
const [step] = process?.steps ?? [];
const watch = `${process?.id}/${step?.id}`;
const ref = { watch, part: "step" } as const;

const picked: Descriptor = {
  v: 1,
  kind: "field",
  tag: "textarea",
  labels: ["visit report"],
  path: ["html", "body", "form", "textarea"],
  depth: 4,
  order: [0, 1],
  namesakes: 0,
};

describe("a picked anchor", () => {
  it("takes the place of what was written by hand, in the next version", () => {
    const next = withPickedAnchor(chengdu, ref, picked);
    expect(next?.version).toBe(chengdu.version + 1);
    expect(next && anchorAt(next, ref)).toEqual({ selectors: [], labels: [], descriptor: picked });
    expect(checkPlaybook(next)).toMatchObject({ ok: true });
  });

  it("changes nothing else", () => {
    const next = withPickedAnchor(chengdu, ref, picked);
    const back = JSON.parse(JSON.stringify(next)) as { processes: { steps: object[] }[] };
    Object.assign(back, { version: chengdu.version });
    Object.assign(back.processes[0]?.steps[0] ?? {}, { anchor: step?.anchor });
    expect(back).toEqual(JSON.parse(JSON.stringify(chengdu)));
  });

  it("keeps names written by hand when one of them is what it is called here", () => {
    const named = withPickedAnchor(chengdu, ref, picked);
    const labels = ["Visit report", "拜访报告"];
    const byHand = {
      ...chengdu,
      processes: chengdu.processes.map((each) => ({
        ...each,
        steps: each.steps.map((one) =>
          one.id === step?.id ? { ...one, anchor: { selectors: ["#report"], labels } } : one,
        ),
      })),
    };
    const next = withPickedAnchor(byHand, ref, picked);
    expect(next && anchorAt(next, ref)?.descriptor?.labels).toEqual(["visit report", "拜访报告"]);
    expect(named && anchorAt(named, ref)?.descriptor?.labels).toEqual(["visit report"]);
  });

  it("goes nowhere where the playbook has no such anchor", () => {
    expect(withPickedAnchor(chengdu, { watch: "gone/step", part: "step" }, picked)).toBeNull();
  });
});
