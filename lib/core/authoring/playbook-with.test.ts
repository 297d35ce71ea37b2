import { describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { checkPlaybook, parsePlaybook } from "@/lib/core/playbook/parse-playbook";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { NEXT_EDITION } from "@/test/next-edition";
import { contentFor, emptyContent, withGapsFilled, withoutStep } from "./draft-content";
import { playbookWith } from "./playbook-with";

const parsed = parsePlaybook(readFileSync("public/playbooks/demo.json", "utf8"));
if (!parsed.ok) throw new Error("The demo playbook is wrong.");
const { playbook } = parsed;
const [base] = playbook.processes;
if (!base) throw new Error("No process.");

const news = {
  before: { en: "Only visits were logged.", "zh-CN": "以前只登记拜访。" },
  now: { en: "Calls are logged, too.", "zh-CN": "现在电话也要登记。" },
};

describe("the playbook with a draft in it", () => {
  it("is the edition that it is said to be", () => {
    expect(playbookWith(playbook, contentFor(base), base, NEXT_EDITION)).toEqual({
      ...playbook,
      version: NEXT_EDITION.version,
    });
  });

  const stepsOfAll = playbook.processes.flatMap((process) =>
    process.steps.map((step, index) => ({ process, step, index, name: step.id })),
  );
  it.each(stepsOfAll)("leads nowhere to $name once it is removed", ({ process, step, index }) => {
    if (process.steps.length === 1) return;
    const next = playbookWith(
      withEverythingAbout(playbook, process.id, step.id),
      withoutStep(contentFor(process), index),
      process,
      NEXT_EDITION,
    );
    expect(checkPlaybook(next)).toMatchObject({ ok: true });
    // What was about the step is about its process.
    const about = { process: process.id };
    expect(next.changes.at(-1)).toMatchObject(about);
    expect(next.oldTools.at(-1)?.replacedBy).toEqual(about);
    expect(next.fallbackSigns.at(-1)?.replacedBy).toEqual(about);
  });
});

describe("what colleagues are told", () => {
  const told = ({ changes }: Playbook) => changes.slice(playbook.changes.length);

  it("is a change record of the process, from the day of publication", () => {
    const content = { ...contentFor(base), news };
    const once = playbookWith(playbook, content, base, NEXT_EDITION);
    expect(checkPlaybook(once)).toMatchObject({ ok: true });
    expect(told(once)).toMatchObject([{ process: base.id, since: NEXT_EDITION.since, ...news }]);
    const twice = playbookWith(once, content, base, NEXT_EDITION);
    expect(checkPlaybook(twice)).toMatchObject({ ok: true });
    expect(told(twice)).toHaveLength(2);
  });

  it("is nothing where the author says nothing", () => {
    expect(told(playbookWith(playbook, contentFor(base), base, NEXT_EDITION))).toEqual([]);
  });

  it("is of the new process, also where its id was taken meanwhile", () => {
    const begun = emptyContent(playbook, { en: "Log a customer visit", "zh-CN": "登记客户拜访" });
    if (!begun) throw new Error("Nothing was begun.");
    const content = { ...withGapsFilled(begun), news };
    const once = playbookWith(playbook, content, null, NEXT_EDITION);
    const twice = playbookWith(once, content, null, NEXT_EDITION);
    const ids = twice.processes.slice(-2).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(told(twice).map(({ process }) => process)).toEqual(ids);
  });
});

/** A change, an old tool and a sign of falling back that lead to one step. */
function withEverythingAbout(all: Playbook, process: string, step: string): Playbook {
  const [tool] = all.oldTools;
  const [page] = all.sites.flatMap((site) => site.pages);
  if (!tool || !page) throw new Error("The demo playbook names no old tool.");
  const about = { process, step };
  const change = {
    id: "said-before",
    ...about,
    since: "2026-02-02",
    ...news,
    where: { text: page.name, page: page.id },
    departments: [],
  };
  return {
    ...all,
    changes: [...all.changes, change],
    oldTools: [...all.oldTools, { ...tool, id: "one-more", replacedBy: about }],
    fallbackSigns: [
      ...all.fallbackSigns,
      { id: "printed", kind: "print", page: page.id, replacedBy: about },
    ],
  };
}
