import { describe, expect, it } from "vitest";
import { checkPlaybook } from "@/lib/core/playbook/parse-playbook";
import { propose } from "@/lib/core/recording/propose";
import type { RecordedPage, Recording } from "@/lib/core/recording/recording";
import { chengduSource } from "@/test/given";
import { NEXT_EDITION } from "@/test/next-edition";
import {
  contentFor,
  contentOf,
  emptyContent,
  emptyNews,
  isOvertaken,
  withGapsFilled,
  withPage,
  withStep,
  withStepMoved,
  withoutStep,
} from "./draft-content";
import { playbookWith } from "./playbook-with";
import { isUnwritten, textsOf } from "./texts";
import { todosOf } from "./todos";

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
const draft = contentOf(proposal);

describe("a draft", () => {
  it("asks for what only its author can know, in both languages", () => {
    // The process's why; why and replaces of three steps; the names of two pages.
    expect(textsOf(draft).filter(isUnwritten)).toHaveLength(1 + 3 * 2 + 2);
    expect(checkPlaybook(playbookWith(playbook, draft, null, NEXT_EDITION)).ok).toBe(false);
  });

  it("is a valid playbook once its gaps are filled", () => {
    const next = playbookWith(playbook, withGapsFilled(draft), null, NEXT_EDITION);
    expect(checkPlaybook(next)).toMatchObject({ ok: true });
    expect(next.version).toBe(playbook.version + 1);
  });

  it("keeps what was written when gaps are filled", () => {
    const [first] = draft.process.steps;
    if (!first) throw new Error("No step.");
    const why = { en: "After-sales calls the right dealer.", "zh-CN": "售后能找到对的经销商。" };
    const named = withGapsFilled(withStep(draft, 0, { ...first, why: { ...why, en: " " } }));
    expect(named.process.steps[0]?.why["zh-CN"]).toBe(why["zh-CN"]);
    // Who wrote in one language is read in it.
    expect(named.process.steps[0]?.why.en).toBe(why["zh-CN"]);
  });

  it("moves and removes steps, and pages that no step is left on", () => {
    const [a, b, c] = draft.process.steps.map(({ id }) => id);
    const moved = withStepMoved(draft, 2, 1);
    expect(moved.process.steps.map(({ id }) => id)).toEqual([a, c, b]);
    expect(withStepMoved(draft, 0, -1)).toBe(draft);
    const without = withoutStep(draft, 2);
    const [site] = playbookWith(playbook, without, null, NEXT_EDITION).sites.slice(-1);
    expect(site?.pages).toHaveLength(1);
  });

  it("renames a new page wherever it stands", () => {
    const [first] = draft.pages;
    if (!first) throw new Error("No page.");
    const name = { en: "New dealer", "zh-CN": "新建经销商" };
    const next = playbookWith(
      playbook,
      withPage(draft, first.page.id, { name }),
      null,
      NEXT_EDITION,
    );
    const pages = next.sites.flatMap((each) => each.pages).filter(({ id }) => id === first.page.id);
    expect(pages.map((each) => each.name)).toEqual([name]);
  });
});

describe("a process of the playbook", () => {
  const [base] = playbook.processes;
  if (!base) throw new Error("No process.");
  const title = { en: "Log a visit or a call", "zh-CN": "登记拜访或电话" };
  const changed = { ...contentFor(base), process: { ...base, title } };

  it("is changed in its place, as the next version", () => {
    const next = playbookWith(playbook, changed, base, NEXT_EDITION);
    expect(next.processes.map(({ id }) => id)).toEqual(playbook.processes.map(({ id }) => id));
    expect(next.processes[0]?.title).toEqual(title);
    expect(next.version).toBe(playbook.version + 1);
  });

  it("comes back when somebody has taken it out meanwhile", () => {
    const without = { ...playbook, processes: playbook.processes.slice(1) };
    expect(playbookWith(without, changed, base, NEXT_EDITION).processes.at(-1)?.title).toEqual(
      title,
    );
  });

  it("is overtaken by another publication, not by its own", () => {
    expect(isOvertaken(playbook, changed, base)).toBe(false);
    const other = { ...base, title: { en: "Log a visit today", "zh-CN": "当天登记拜访" } };
    const published = { ...playbook, processes: playbook.processes.with(0, other) };
    expect(isOvertaken(published, changed, base)).toBe(true);
    expect(isOvertaken(playbookWith(playbook, changed, base, NEXT_EDITION), changed, base)).toBe(
      false,
    );
  });
});

describe("a process begun from nothing", () => {
  const title = { en: "Log a customer visit", "zh-CN": "登记客户拜访" };

  it("has one step to write, and an id that no process has", () => {
    const content = emptyContent(playbook, title);
    if (!content) throw new Error("Nothing was begun.");
    expect(content.process.steps).toHaveLength(1);
    const ids = playbookWith(playbook, content, null, NEXT_EDITION).processes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("gets another id where its own was taken while it was written", () => {
    const content = emptyContent({ ...playbook, processes: [] }, title);
    if (!content) throw new Error("Nothing was begun.");
    const once = playbookWith(playbook, content, null, NEXT_EDITION);
    const twice = playbookWith(once, content, null, NEXT_EDITION);
    expect(new Set(twice.processes.map(({ id }) => id)).size).toBe(twice.processes.length);
  });

  it("cannot be, where no page is known", () => {
    expect(emptyContent({ ...playbook, sites: [] }, title)).toBeNull();
  });
});

describe("two drafts", () => {
  it("may bring the same page and site along", () => {
    const named = withGapsFilled(draft);
    const twice = playbookWith(
      playbookWith(playbook, named, null, NEXT_EDITION),
      named,
      null,
      NEXT_EDITION,
    );
    expect(checkPlaybook(twice)).toMatchObject({ ok: true });
  });
});

it("two different pages of two drafts do not become one", () => {
  const [site] = playbook.sites;
  if (!site) throw new Error("No site.");
  const withPage = (id: string, path: string) => {
    const content = emptyContent(playbook, { en: id, "zh-CN": id });
    const [step] = content?.process.steps ?? [];
    if (!content || !step) throw new Error("Nothing was begun.");
    const text = { en: "Orders", "zh-CN": "订单" };
    const written = { ...step, page: "orders", title: text, why: text, replaces: text };
    const prompt = { text, when: "page-entered", idleSeconds: 45 } as const;
    const steps = [{ ...written, prompt, anchor: { selectors: [], labels: ["Order"] } }];
    return {
      ...content,
      process: { ...content.process, why: text, steps },
      pages: [{ site: site.id, page: { id: "orders", name: text, path }, isToldByQuery: false }],
    };
  };
  const once = playbookWith(
    playbook,
    withPage("Check an order", "/orders/:no"),
    null,
    NEXT_EDITION,
  );
  const next = playbookWith(once, withPage("Send an offer", "/offers/:no"), null, NEXT_EDITION);
  expect(checkPlaybook(next)).toMatchObject({ ok: true });
  const pages = next.processes.slice(-2).map((process) => process.steps[0]?.page);
  const paths = pages.map((id) => next.sites[0]?.pages.find((each) => each.id === id)?.path);
  expect(paths).toEqual(["/orders/:no", "/offers/:no"]);
});

describe("what colleagues are told", () => {
  const [base] = playbook.processes;
  if (!base) throw new Error("No process.");

  it("is a gap while it is half-written, and none where the author says nothing", () => {
    const silent = contentFor(base);
    expect(todosOf(silent, playbook)).toEqual([]);
    expect(todosOf({ ...silent, news: emptyNews }, playbook).map(({ what }) => what)).toEqual([
      "news-before",
      "news-now",
    ]);
  });
});
