import { describe, expect, it } from "vitest";
import type { Decided } from "../event/event";
import { emptyMemory, evolveMemory } from "../prompting/memory";
import type { PromptMemory } from "../prompting/memory";
import { DAY, HOUR, MINUTE, MONDAY, stamped } from "@/test/given";
import { SHEET, withFallback } from "@/test/given-fallback";
import { oldToolAt } from "./old-tool";
import { fallbackWatches } from "./watches";

const playbook = { id: "chengdu-filling", version: 7 };
const asked = (more: object): Decided => ({
  type: "FallbackAsked",
  data: { source: "old-tool", playbook, ...more },
});
const after = (...facts: readonly (readonly [number, Decided])[]) =>
  facts
    .flatMap(([later, fact]) => stamped([fact], MONDAY + later))
    .reduce(evolveMemory, emptyMemory);

function watches(
  { prompts = emptyMemory, later = 0, department = "sales" as string | null, url = "" },
  pages: readonly string[] = [],
) {
  const local = new Date(MONDAY + later + 8 * HOUR);
  const now = {
    at: MONDAY + later,
    day: local.toISOString().slice(0, 10),
    minute: local.getUTCHours() * 60 + local.getUTCMinutes(),
  };
  const situation = { playbook: withFallback, prompts, department, now, language: "en" } as const;
  return fallbackWatches(situation, oldToolAt(withFallback, url, department), pages);
}
const question = (prompts: PromptMemory, later: number) =>
  watches({ prompts, later, url: SHEET })[0]?.question ?? null;

describe("what a page looks out for", () => {
  it("is nothing where the playbook names neither tool nor sign", () => {
    expect(watches({ url: "https://docs.google.com/document/d/1" }, ["complaint"])).toEqual([]);
  });

  it("is the old tool, with a neutral question and the playbook's reasons", () => {
    const [tool] = watches({ url: SHEET });
    expect(tool).toMatchObject({ kind: "old-tool", watch: "old-tool:visit-sheet" });
    expect(tool?.question).toMatchObject({ name: "Visit sheet 2025", isTool: true, hasStep: true });
    expect(tool?.question?.reasons.map(({ id }) => id)).toEqual([
      "field-missing",
      "too-slow",
      "not-known",
      "customer-wants",
      "boss-wants",
      "other",
    ]);
  });

  it("is the signs of the page, with what they need", () => {
    expect(watches({}, ["deals"])).toMatchObject([
      { kind: "bulk-export", anchor: { labels: ["Export", "导出"] } },
      { kind: "large-copy", rows: 30, characters: 4000, question: { name: null, hasStep: false } },
    ]);
    expect(watches({}, ["contact"])).toMatchObject([
      { kind: "print", question: { name: "Write the note", isTool: false } },
    ]);
  });

  it("is not what only other departments could fall back from", () => {
    expect(watches({ department: "quality" }, ["contact"])).toEqual([]);
    expect(watches({ department: null }, ["deals"])).toMatchObject([{ kind: "large-copy" }]);
  });
});

describe("the question may be asked", () => {
  it("once a day for each tool", () => {
    const prompts = after([0, asked({ tool: "visit-sheet" })]);
    expect(question(prompts, 3 * HOUR)).toBeNull();
    expect(question(prompts, DAY)).not.toBeNull();
    expect(question(after([0, asked({ tool: "intranet-deals" })]), 3 * HOUR)).not.toBeNull();
  });

  it("half an hour after the last interruption, like any prompt, also when being led", () => {
    const shown: Decided = {
      type: "PromptShown",
      data: { prompt: "prompt-0001", process: "log-visit", step: "write-note", playbook },
    };
    const followed: Decided = {
      type: "PromptAnswered",
      data: { ...shown.data, prompt: "prompt-0001", answer: "followed" } as never,
    };
    expect(question(after([0, shown]), 29 * MINUTE)).toBeNull();
    expect(question(after([0, shown], [MINUTE, followed]), 2 * MINUTE)).toBeNull();
    expect(question(after([0, shown]), 30 * MINUTE)).not.toBeNull();
  });

  it("six times a day at the most, together with the prompts", () => {
    const six = Array.from(
      { length: 6 },
      (_, n) => [n * 31 * MINUTE, asked({ sign: `sign-${n}` })] as const,
    );
    expect(question(after(...six), 6 * HOUR)).toBeNull();
  });

  it("three times in a row in vain, then not for a month; a reason begins anew", () => {
    const sheet = { tool: "visit-sheet" };
    const days = (count: number) =>
      Array.from({ length: count }, (_, day) => [day * DAY, asked(sheet)] as const);
    const explained: Decided = {
      type: "FallbackExplained",
      data: { source: "old-tool", ...sheet, playbook, reason: "too-slow" },
    };
    expect(question(after(...days(2)), 2 * DAY)).not.toBeNull();
    expect(question(after(...days(3)), 3 * DAY)).toBeNull();
    expect(question(after(...days(3)), 31 * DAY)).toBeNull();
    expect(question(after(...days(3)), 33 * DAY)).not.toBeNull();
    expect(question(after(...days(3), [2 * DAY + HOUR, explained]), 3 * DAY)).not.toBeNull();
  });

  it("twice in a row where it was closed", () => {
    const closed: Decided = {
      type: "FallbackClosed",
      data: { source: "old-tool", tool: "visit-sheet", playbook, how: "not-now" },
    };
    const sheet = { tool: "visit-sheet" };
    const once = [[0, asked(sheet)] as const, [MINUTE, closed] as const] as const;
    expect(question(after(...once), DAY)).not.toBeNull();
    expect(question(after(...once, [DAY, asked(sheet)]), 2 * DAY)).toBeNull();
  });

  it("not after three in a row were closed", () => {
    const closed = (sign: string): Decided => ({
      type: "FallbackClosed",
      data: { source: "print", sign, playbook, how: "not-now" },
    });
    const prompts = after([0, closed("a")], [HOUR, closed("b")], [2 * HOUR, closed("c")]);
    expect(question(prompts, 5 * HOUR)).toBeNull();
  });
});
