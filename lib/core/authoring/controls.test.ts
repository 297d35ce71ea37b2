import { describe, expect, it } from "vitest";
import type { Explanation } from "@/lib/core/anchor/explain";
import { checkPlaybook } from "@/lib/core/playbook/parse-playbook";
import { NEXT_EDITION } from "@/test/next-edition";
import { chengduSource, noteDescriptor } from "@/test/given";
import { controlsOf } from "../playbook/step-controls";
import { isPointedAt, isUnknown, understoodOf } from "./controls";
import { withShownControl, withoutControl } from "./controls";
import { emptyContent, withStep } from "./draft-content";
import { playbookWith } from "./playbook-with";

const checked = checkPlaybook(chengduSource);
if (!checked.ok) throw new Error("The given playbook is wrong.");
const { playbook } = checked;
const content = emptyContent(playbook, { en: "Log a call", "zh-CN": "登记电话" });
const [step] = content?.process.steps ?? [];
if (!content || !step) throw new Error("Nothing was begun.");

const explanation: Explanation = {
  kind: "field",
  name: "Next step",
  where: { kind: "form", name: "New deal" },
  ordinal: null,
};
const other = playbook.sites[0]?.pages.at(-1)?.id ?? "";
const shown = { part: "step", descriptor: noteDescriptor, explanation, seenOn: other } as const;

describe("a control that was shown in the CRM", () => {
  it("goes into the step, with the CRM's own words for it, on the page where it was shown", () => {
    const next = withShownControl(content, step.id, shown);
    const [changed] = next.process.steps;
    expect(changed).toMatchObject({ page: other, anchor: { selectors: [], labels: [] } });
    expect(changed?.anchor.descriptor).toEqual(noteDescriptor);
    expect(understoodOf(next, step.id, "step")).toEqual(explanation);
    expect(playbookWith(playbook, next, null, NEXT_EDITION).processes.at(-1)?.steps[0]).toEqual(
      changed,
    );
  });

  it("leaves the step where it is when no page of the draft showed it", () => {
    const next = withShownControl(content, step.id, { ...shown, seenOn: null });
    expect(next.process.steps[0]?.page).toBe(step.page);
  });

  it("is removed with its words, and has to be shown anew", () => {
    const next = withoutControl(withShownControl(content, step.id, shown), step.id, "step");
    const [changed] = next.process.steps;
    expect(changed && isUnknown(changed.anchor)).toBe(true);
    expect(understoodOf(next, step.id, "step")).toBeNull();
  });

  it("of a step that is gone meanwhile changes nothing", () => {
    expect(withShownControl(content, "gone", shown)).toBe(content);
  });
});

it("a field that completes the step is a control of its own, until it is removed", () => {
  const field = { selectors: [], labels: ["Next step"] };
  const two = withStep(content, 0, { ...step, doneWhen: { kind: "field-filled", field } });
  const parts = (each = two) =>
    each.process.steps.flatMap((own) => controlsOf(own)).map(({ part }) => part);
  expect(parts()).toEqual(["step", "field"]);
  const next = withShownControl(two, step.id, { ...shown, part: "field" });
  expect(next.process.steps[0]?.page).toBe(step.page);
  expect(
    next.process.steps.flatMap((own) => controlsOf(own).map((each) => isPointedAt(each.anchor))),
  ).toEqual([false, true]);
  expect(parts(withoutControl(next, step.id, "field"))).toEqual(["step"]);
});
