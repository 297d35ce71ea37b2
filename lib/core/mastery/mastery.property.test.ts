/** What holds for every history of a person with a step, whatever the clock does. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Aid, Occasion, StepMastery } from "./mastery";
import {
  afterCompletion,
  afterSlip,
  FIRST_DELAY_MS,
  LATER_DELAY_MS,
  newcomer,
  promptLevels,
  promptStyle,
  UNAIDED_IN_A_ROW,
} from "./mastery";

const DAY = 86_400_000;
const START = Date.UTC(2026, 2, 2);

type Told = Occasion & ({ kind: "done"; aid: Aid; correct: boolean } | { kind: "slip" | "read" });

/** Months of work, and clocks that jump anywhere. */
const at = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: START, max: START + 120 * DAY }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -DAY, 8.64e15, -8.64e15, Number.MAX_VALUE) },
);
const step = fc.oneof(
  { weight: 12, arbitrary: fc.constant("as-published") },
  { weight: 1, arbitrary: fc.constantFrom("changed", "") },
);
const occasion = fc.record({ at, step });
const aid = fc.constantFrom<Aid>("none", "none", "hint", "full");

const told: fc.Arbitrary<Told> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(occasion, aid, fc.integer({ min: 0, max: 9 }))
      .map(([now, help, luck]): Told => ({ ...now, kind: "done", aid: help, correct: luck > 0 })),
  },
  { weight: 1, arbitrary: occasion.map((now): Told => ({ ...now, kind: "slip" })) },
  { weight: 1, arbitrary: occasion.map((now): Told => ({ ...now, kind: "read" })) },
);
/** In the order of the clock as a rule: only then does anybody get far. */
const histories = fc
  .tuple(fc.array(told, { maxLength: 40 }), fc.boolean())
  .map(([all, inOrder]) => (inOrder ? all.toSorted((a, b) => a.at - b.at) : all));

function after(mastery: StepMastery, what: Told): StepMastery {
  switch (what.kind) {
    case "done":
      return afterCompletion(mastery, what);
    case "slip":
      return afterSlip(mastery, what);
    case "read":
      promptStyle(mastery, what);
      return mastery;
  }
}

const replay = (history: readonly Told[]) => history.reduce(after, newcomer);
const heightOf = (level: StepMastery["level"]) => promptLevels.indexOf(level);
const readHeight = (mastery: StepMastery, now: Occasion) =>
  heightOf(promptStyle(mastery, now).level);

const holds = (law: (history: readonly Told[], now: Occasion) => void) =>
  fc.assert(fc.property(histories, occasion, law), { numRuns: 2000 });

describe("the level", () => {
  it("rises only after enough unaided correct completions in a row, by one", () => {
    let rises = 0;
    holds((history) => {
      history.reduce<{ mastery: StepMastery; row: number }>(
        ({ mastery, row }, what) => {
          const next = after(mastery, what);
          const isUnaided = what.kind === "done" && what.correct && what.aid === "none";
          const newRow = what.kind === "read" ? row : isUnaided ? row + 1 : 0;
          if (heightOf(next.level) > heightOf(mastery.level)) {
            rises++;
            expect(heightOf(next.level) - heightOf(mastery.level)).toBe(1);
            expect(newRow).toBeGreaterThanOrEqual(UNAIDED_IN_A_ROW);
            return { mastery: next, row: 0 };
          }
          return { mastery: next, row: newRow };
        },
        { mastery: newcomer, row: 0 },
      );
    });
    expect(rises).toBeGreaterThan(100); // else the law was hardly tried
  });

  it("falls by one slip by at most one, as stored and as read at any time", () => {
    holds((history, now) => {
      const before = replay(history);
      const slipped = afterSlip(before, now);
      expect(heightOf(before.level) - heightOf(slipped.level)).toBeOneOf([0, 1]);
      for (const later of [now, { ...now, at: now.at + 30 * DAY }, { ...now, step: "other" }]) {
        expect(readHeight(before, later) - readHeight(slipped, later)).toBeOneOf([0, 1]);
      }
    });
  });

  it("is not touched by a completion with help, but for what was lost before", () => {
    holds((history, now) => {
      const before = replay(history);
      const next = afterCompletion(before, { ...now, aid: "hint", correct: true });
      expect(heightOf(next.level)).toBe(readHeight(before, now));
      expect(next.streak).toBe(0);
    });
  });

  it("is at once stored as it was read, so that no lapse and no change costs twice", () => {
    holds((history, now) => {
      const before = replay(history);
      const once = afterCompletion(before, { ...now, aid: "full", correct: true });
      const twice = afterCompletion(once, { ...now, aid: "full", correct: true });
      expect(promptStyle(once, now).level).toBe(promptStyle(before, now).level);
      expect(twice.level).toBe(once.level);
    });
  });

  it("comes out the same whether the slip or the lapse came first", () => {
    holds((history, now) => {
      const before = { ...replay(history), slippedAt: null };
      const slipped = afterSlip(before, now);
      expect(readHeight(slipped, now)).toBe(Math.max(0, readHeight(before, now) - 1));
    });
  });
});

describe("a slip told twice", () => {
  it("counts once", () => {
    holds((history, now) => {
      const once = afterSlip(replay(history), now);
      expect(afterSlip(once, now)).toEqual(once);
    });
  });
});

describe("reading", () => {
  it("changes nothing and says the same twice", () => {
    holds((history, now) => {
      const mastery = Object.freeze(replay(history));
      expect(promptStyle(mastery, now)).toEqual(promptStyle(mastery, now));
      const unread = replay(history.filter(({ kind }) => kind !== "read"));
      expect(mastery).toEqual(unread);
    });
  });

  it("always gives a level and a delay that the page can wait", () => {
    holds((history, now) => {
      const { level, delayMs } = promptStyle(replay(history), now);
      expect(promptLevels).toContain(level);
      expect([0, FIRST_DELAY_MS, LATER_DELAY_MS]).toContain(delayMs);
    });
  });
});

describe("the counts", () => {
  it("are whole numbers; completions are the correct ones, all of them", () => {
    holds((history) => {
      const { streak, completions } = replay(history);
      expect(Number.isSafeInteger(streak) && streak >= 0 && streak <= completions).toBe(true);
      expect(completions).toBe(
        history.filter((what) => what.kind === "done" && what.correct).length,
      );
    });
  });
});
