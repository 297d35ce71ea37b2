import { describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { checkPlaybook, parsePlaybook } from "@/lib/core/playbook/parse-playbook";
import { NEXT_EDITION } from "@/test/next-edition";
import { contentFor, emptyContent, withoutStep } from "./draft-content";
import { playbookWith } from "./playbook-with";
import { todosOf } from "./todos";
import { trainingOf, withNewTraining, withTraining, withoutTraining } from "./training";

const parsed = parsePlaybook(readFileSync("public/playbooks/demo.json", "utf8"));
if (!parsed.ok) throw new Error("The demo playbook is wrong.");
const { playbook } = parsed;
const known = playbook.training.find(({ process, step }) => process && step);
const base = playbook.processes.find(({ id }) => id === known?.process);
if (!known || !base) throw new Error("No training about a step.");

const title = { en: "How a visit is logged", "zh-CN": "如何登记拜访" };
const content = contentFor(base);
const isOwn = ({ process }: { process?: string | undefined }) => process === base.id;
const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);

/** The draft with one more, complete. */
function withOneMore(before = content) {
  const [added] = withNewTraining(playbook, before).training?.put.slice(-1) ?? [];
  if (!added) throw new Error("Nothing was added.");
  return withTraining(before, { ...added, title, url: "https://wiki.example.com/visit" });
}

describe("training of a draft", () => {
  it("is that of the playbook as long as the author leaves it", () => {
    expect(playbookWith(playbook, content, base, NEXT_EDITION).training).toEqual(playbook.training);
    expect(trainingOf(playbook, content, base)).toEqual(playbook.training.filter(isOwn));
  });

  it("gets one more, at the process, still to be written", () => {
    const begun = withNewTraining(playbook, content);
    expect(todosOf(begun, playbook).map(({ at, what }) => `${at} ${what}`)).toEqual([
      "training title",
      "training address",
    ]);
    const next = playbookWith(playbook, withOneMore(), base, NEXT_EDITION);
    expect(checkPlaybook(next)).toMatchObject({ ok: true });
    expect(next.training.at(-1)).toMatchObject({ process: base.id, title });
    expect(next.training).toHaveLength(playbook.training.length + 1);
  });

  it("is changed in its place, and taken out", () => {
    const changed = playbookWith(
      playbook,
      withTraining(content, { ...known, minutes: 7 }),
      base,
      NEXT_EDITION,
    );
    expect(idsOf(changed.training)).toEqual(idsOf(playbook.training));
    expect(changed.training.find(({ id }) => id === known.id)?.minutes).toBe(7);
    const less = playbookWith(playbook, withoutTraining(content, known.id), base, NEXT_EDITION);
    expect(idsOf(less.training)).toEqual(idsOf(playbook.training).filter((id) => id !== known.id));
  });

  it("is about the process once its step is gone", () => {
    const step = base.steps.findIndex(({ id }) => id === known.step);
    const next = playbookWith(playbook, withoutStep(content, step), base, NEXT_EDITION);
    expect(next.training.find(({ id }) => id === known.id)).not.toHaveProperty("step");
    const less = trainingOf(playbook, withoutStep(content, step), base);
    expect(less.find(({ id }) => id === known.id)).not.toHaveProperty("step");
  });

  it("keeps what was published meanwhile", () => {
    const other = { ...known, id: "meanwhile" };
    const meanwhile = { ...playbook, training: [...playbook.training, other] };
    const next = playbookWith(
      meanwhile,
      withoutTraining(withOneMore(), known.id),
      base,
      NEXT_EDITION,
    );
    expect(idsOf(next.training)).toContain("meanwhile");
    expect(idsOf(next.training)).not.toContain(known.id);
    expect(checkPlaybook(next)).toMatchObject({ ok: true });
  });

  it("of a new process goes with the id that the process gets", () => {
    const begun = emptyContent(playbook, base.title);
    if (!begun) throw new Error("No page to begin with.");
    const twin = withOneMore({ ...begun, process: { ...begun.process, id: base.id } });
    expect(trainingOf(playbook, twin, null)).toHaveLength(1);
    const next = playbookWith(playbook, twin, null, NEXT_EDITION);
    const put = next.processes.at(-1);
    expect(put?.id).not.toBe(base.id);
    expect(next.training.filter(({ process }) => process === put?.id)).toHaveLength(1);
    expect(next.training.filter(isOwn)).toEqual(playbook.training.filter(isOwn));
  });
});
