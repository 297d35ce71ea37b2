import { describe, expect, it } from "vitest";
import { checkPlaybook } from "@/lib/core/playbook/parse-playbook";
import { propose } from "@/lib/core/recording/propose";
import type { RecordedPage, Recording } from "@/lib/core/recording/recording";
import { chengduSource } from "@/test/given";
import { draftOf, gapsIn, playbookWith, withGapsNamed, withPageName } from "./draft";
import { withStep, withStepMoved, withoutStep } from "./draft";

const checked = checkPlaybook(chengduSource);
if (!checked.ok) throw new Error("The given playbook is wrong.");
const { playbook } = checked;

const page = (path: string): RecordedPage => ({
  address: { origin: "https://dealers.example.cn", path, parameters: [] },
  page: null,
});
const field = (name: string) => ({
  kind: "entered" as const,
  control: { kind: "field" as const, name, anchor: { selectors: [], labels: [name] } },
  value: "text" as const,
});
const recording: Recording = {
  title: "登记新经销商",
  steps: [
    { kind: "page", page: page("/dealers/new") },
    field("经销商名称"),
    field("城市"),
    {
      kind: "pressed",
      control: { kind: "button", name: "保存", anchor: { selectors: [], labels: ["保存"] } },
      shown: [{ kind: "page-reached", page: page("/dealers/:id") }],
    },
  ],
};
const proposal = propose(recording, playbook);
if (!proposal) throw new Error("Nothing was proposed.");
const draft = draftOf(proposal);

describe("a draft", () => {
  it("asks for what only its author can know, in both languages", () => {
    // The process's why; why and replaces of three steps.
    expect(gapsIn(draft)).toBe(2 * (1 + 3 * 2));
    expect(checkPlaybook(playbookWith(playbook, draft)).ok).toBe(false);
  });

  it("is a valid playbook once its gaps are named", () => {
    const next = playbookWith(playbook, withGapsNamed(draft));
    expect(checkPlaybook(next)).toMatchObject({ ok: true });
    expect(next.version).toBe(playbook.version + 1);
  });

  it("keeps what was written when gaps are named", () => {
    const [first] = draft.process.steps;
    if (!first) throw new Error("No step.");
    const why = { en: "After-sales calls the right dealer.", "zh-CN": "售后能找到对的经销商。" };
    const named = withGapsNamed(withStep(draft, 0, { ...first, why: { ...why, en: " " } }));
    expect(named.process.steps[0]?.why["zh-CN"]).toBe(why["zh-CN"]);
    expect(named.process.steps[0]?.why.en).toMatch(/^To be written/);
  });

  it("moves and removes steps, and pages that no step is left on", () => {
    const [a, b, c] = draft.process.steps.map(({ id }) => id);
    const moved = withStepMoved(draft, 2, -1);
    expect(moved.process.steps.map(({ id }) => id)).toEqual([a, c, b]);
    expect(withStepMoved(draft, 0, -1)).toBe(draft);
    const without = withoutStep(draft, 2);
    const [site] = playbookWith(playbook, without).sites.slice(-1);
    expect(site?.pages).toHaveLength(1);
  });

  it("renames a new page wherever it stands", () => {
    const [first] = draft.pages;
    if (!first) throw new Error("No page.");
    const name = { en: "New dealer", "zh-CN": "新建经销商" };
    const next = playbookWith(playbook, withPageName(draft, first.page.id, name));
    const pages = next.sites.flatMap((each) => each.pages).filter(({ id }) => id === first.page.id);
    expect(pages.map((each) => each.name)).toEqual([name]);
  });
});
