import { describe, expect, it } from "vitest";
import type { Observation } from "../event/observation";
import { DAY, given, HOUR, MINUTE, MONDAY, SECOND } from "@/test/given";
import { withFallback } from "@/test/given-fallback";

type Told = Extract<Observation, { kind: "fallback" }>;

let n = 0;
const tells = (watch: string, what: Told["what"], later = 0, reason?: string) => ({
  observation: {
    kind: "fallback",
    id: `page-life-0001:${++n}`,
    at: MONDAY + later,
    watch,
    what,
    ...(reason === undefined ? {} : { reason }),
  } as const,
  shown: [],
});
const sales = given([], { playbook: withFallback });
const playbook = { id: "chengdu-filling", version: 7 };

describe("an old tool that is open", () => {
  it("is noted with what replaces it, and nothing of the tool itself", () => {
    expect(sales.when(tells("old-tool:visit-sheet", "noticed")).events).toEqual([
      {
        type: "FallbackNoticed",
        data: {
          source: "old-tool",
          tool: "visit-sheet",
          process: "log-visit",
          step: "write-note",
          playbook,
        },
      },
    ]);
  });

  it("is noted once a day, however often it is looked at", () => {
    const sheet = "old-tool:visit-sheet";
    const { facts } = sales.when(
      tells(sheet, "noticed"),
      tells(sheet, "noticed", 3 * HOUR),
      tells("old-tool:intranet-deals", "noticed", 4 * HOUR),
      tells(sheet, "noticed", DAY),
    );
    expect(facts.map(({ at }) => at - MONDAY)).toEqual([0, 4 * HOUR, DAY]);
  });
});

describe("a sign in the CRM", () => {
  it("is noted each time, but a double click is one", () => {
    const { facts } = sales.when(
      tells("sign:export-deals", "noticed"),
      tells("sign:export-deals", "noticed", SECOND),
      tells("sign:export-deals", "noticed", 2 * MINUTE),
    );
    expect(facts.map(({ at }) => at - MONDAY)).toEqual([0, 2 * MINUTE]);
    expect(facts[0]?.data).toEqual({
      source: "bulk-export",
      sign: "export-deals",
      process: "open-deal",
      playbook,
    });
  });
});

describe("the question", () => {
  it("is an interruption, and a reason ends a row of closed prompts", () => {
    const asked = sales.when(tells("sign:copy-deals", "asked"));
    expect(asked.prompts).toMatchObject({ interruptions: 1, interruptedAt: MONDAY });
    const closed = sales.when(
      tells("sign:copy-deals", "not-now"),
      tells("sign:print-contact", "not-now", HOUR),
    );
    expect(closed.prompts).toMatchObject({ closedInARow: 2, closedAt: MONDAY + HOUR });
    const explained = sales.when(
      tells("sign:copy-deals", "not-now"),
      tells("sign:print-contact", "explained", HOUR, "too-slow"),
    );
    expect(explained.prompts.closedInARow).toBe(0);
    expect(explained.events.at(-1)).toMatchObject({
      type: "FallbackExplained",
      data: { source: "print", reason: "too-slow" },
    });
  });

  it("takes no other answer than the playbook's reasons", () => {
    const { events } = sales.when(
      tells("sign:copy-deals", "explained", 0, "Müller wants it on paper"),
      tells("sign:copy-deals", "explained"),
      tells("sign:unheard-of", "noticed"),
      tells("old-tool:unheard-of", "asked"),
    );
    expect(events).toEqual([]);
  });

  it("notes that the person went on in the CRM", () => {
    expect(sales.when(tells("old-tool:visit-sheet", "step-opened")).events).toMatchObject([
      { type: "FallbackClosed", data: { how: "step-opened", tool: "visit-sheet" } },
    ]);
  });
});
