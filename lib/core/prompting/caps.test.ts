import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decided, NewEvent } from "../event/event";
import { promptAnswers } from "../event/event";
import { defaultPrompting, promptingSchema } from "../playbook/prompting";
import type { Candidate, Moment } from "./caps";
import { refusalOf } from "./caps";
import { emptyMemory, evolveMemory } from "./memory";
import { splitWatchId } from "../process/watch-id";
import { DAY, HOUR, MINUTE, MONDAY, stamped } from "@/test/given";

const playbook = { id: "chengdu-filling", version: 7 };
const candidate = (watch: string, caseId = "case-1", record = "hash-of-4711"): Candidate => ({
  watch,
  about: { caseId, record },
  exempt: false,
});
const visit = candidate("log-visit/write-note");
const deal = candidate("open-deal/name", "case-2");

const stepOf = ({ watch }: Candidate) => {
  const { processId: process, stepId: step } = splitWatchId(watch);
  return { process, step, playbook };
};
const shown = (about: Candidate, prompt = "prompt-0001"): Decided => ({
  type: "PromptShown",
  data: { ...stepOf(about), ...about.about, prompt },
});
const answered = (
  about: Candidate,
  answer: (typeof promptAnswers)[number],
  prompt = "prompt-0001",
): Decided => ({
  type: "PromptAnswered",
  data: {
    ...stepOf(about),
    prompt,
    answer,
    ...(answer === "followed" ? { caseId: about.about.caseId ?? "none" } : {}),
  },
});
const done = (about: Candidate): Decided => ({
  type: "StepCompleted",
  data: { ...stepOf(about), caseId: "case-1", evidence: "field-filled", aided: true },
});

/** What the person has behind them: facts with their time after Monday, 09:00. */
const after = (...facts: readonly (readonly [number, Decided])[]) =>
  facts
    .flatMap(([later, fact]): NewEvent[] => stamped([fact], MONDAY + later))
    .reduce(evolveMemory, emptyMemory);

const moment = (later: number, more: Partial<Moment> = {}): Moment => {
  const local = new Date(MONDAY + later + 8 * HOUR);
  return {
    at: MONDAY + later,
    day: local.toISOString().slice(0, 10),
    minute: local.getUTCHours() * 60 + local.getUTCMinutes(),
    ...more,
  };
};
const refusal = (
  memory: ReturnType<typeof after>,
  about: Candidate,
  later: number,
  policy = defaultPrompting,
) => refusalOf(policy, memory, about, moment(later));

describe("a prompt may interrupt", () => {
  it("who has not been interrupted yet", () => {
    expect(refusal(emptyMemory, visit, 0)).toBeNull();
  });

  it("half an hour after the last one, not before, whatever it is about", () => {
    const memory = after([0, shown(visit)]);
    expect(refusal(memory, deal, 29 * MINUTE)).toBe("too-soon");
    expect(refusal(memory, deal, 30 * MINUTE)).toBeNull();
  });

  it("at once in the case in which a prompt was just followed: the person is being led", () => {
    const memory = after([0, shown(visit)], [MINUTE, answered(visit, "followed")]);
    const next = { ...visit, watch: "log-visit/next-step" };
    expect(refusal(memory, next, 2 * MINUTE)).toBeNull();
    expect(refusal(memory, deal, 2 * MINUTE)).toBe("too-soon");
    const elsewhere = candidate("log-visit/next-step", "case-3", "hash-of-0815");
    expect(refusal(memory, elsewhere, 2 * MINUTE)).toBe("too-soon");
  });

  it("six times a day also whoever is being led", () => {
    const memory = after(
      ...Array.from({ length: 6 }, (_, n) => candidate(`log-visit/step-${n}`)).flatMap(
        (each, n) => [
          [n * MINUTE, shown(each)] as const,
          [n * MINUTE + 1000, answered(each, "followed")] as const,
        ],
      ),
    );
    expect(refusal(memory, visit, 7 * MINUTE)).toBe("enough-today");
  });

  it("six times a day, and anew the next", () => {
    const memory = after(
      ...Array.from({ length: 6 }, (_, n) => {
        const each = { ...visit, watch: `log-visit/step-${n}` };
        return [n * HOUR, shown(each)] as const;
      }),
    );
    expect(refusal(memory, deal, 7 * HOUR)).toBe("enough-today");
    expect(refusal(memory, deal, DAY)).toBeNull();
  });

  it("three times for one step, until it was done or a week has passed", () => {
    const memory = after([0, shown(visit)], [HOUR, shown(visit)], [2 * HOUR, shown(visit)]);
    expect(refusal(memory, visit, 5 * HOUR)).toBe("shown-enough");
    expect(refusal(memory, visit, 8 * DAY)).toBeNull();
    const asked = after(
      [0, shown(visit)],
      [HOUR, shown(visit)],
      [2 * HOUR, shown(visit)],
      [3 * HOUR, done(visit)],
    );
    expect(refusal(asked, visit, 5 * HOUR)).toBeNull();
  });

  it("twice if the person closed it, and not again on that day", () => {
    const once = after([0, shown(visit)], [MINUTE, answered(visit, "closed")]);
    expect(refusal(once, visit, 5 * HOUR)).toBe("closed-today");
    expect(refusal(once, visit, DAY)).toBeNull();
    const twice = after(
      [0, shown(visit)],
      [MINUTE, answered(visit, "closed")],
      [DAY, shown(visit, "prompt-0002")],
    );
    expect(refusal(twice, visit, 2 * DAY)).toBe("shown-enough");
  });

  it("an hour after “later”", () => {
    const memory = after([0, shown(visit)], [MINUTE, answered(visit, "snoozed")]);
    expect(refusal(memory, visit, 60 * MINUTE)).toBe("snoozed");
    expect(refusal(memory, visit, 62 * MINUTE)).toBeNull();
  });

  it("never after “not for me”, until the person asks for it again", () => {
    const memory = after([0, shown(visit)], [MINUTE, answered(visit, "declined")]);
    expect(refusal(memory, visit, 30 * DAY)).toBe("declined");
    const wanted = evolveMemory(
      memory,
      stamped([answered(visit, "wanted")], MONDAY + DAY)[0] as NewEvent,
    );
    expect(refusal(wanted, visit, 30 * DAY)).toBeNull();
    expect(refusal(wanted, visit, DAY + MINUTE)).toBeNull();
  });

  it("at once when the person asks for it, however often and lately it came", () => {
    const memory = after(
      ...[0, 1, 2].map((n) => [n * HOUR, shown(visit, `prompt-000${n}`)] as const),
      [2 * HOUR + MINUTE, answered(visit, "declined", "prompt-0002")],
    );
    const wanted = evolveMemory(
      memory,
      stamped([answered(visit, "wanted")], MONDAY + 2 * HOUR + 2 * MINUTE)[0] as NewEvent,
    );
    expect(refusal(wanted, visit, 2 * HOUR + 3 * MINUTE)).toBeNull();
  });

  it("a day after three were closed one after the other", () => {
    const steps = [1, 2, 3].map((n) => ({ ...visit, watch: `log-visit/step-${n}` }));
    const memory = after(
      ...steps.flatMap((step, n) => [
        [n * HOUR, shown(step)] as const,
        [n * HOUR + MINUTE, answered(step, "closed")] as const,
      ]),
    );
    expect(refusal(memory, deal, 8 * HOUR)).toBe("resting");
    expect(refusal(memory, deal, DAY + 3 * HOUR)).toBeNull();
  });

  it("outside the quiet hours, also those over midnight", () => {
    const policy = promptingSchema.parse({
      quietHours: [
        { from: "12:00", to: "13:30" },
        { from: "18:00", to: "08:30" },
      ],
    });
    // Monday begins at 09:00 in these tests.
    expect(refusal(emptyMemory, visit, 3 * HOUR, policy)).toBe("quiet-hours");
    expect(refusal(emptyMemory, visit, 4.5 * HOUR, policy)).toBeNull();
    expect(refusal(emptyMemory, visit, 10 * HOUR, policy)).toBe("quiet-hours");
    expect(refusal(emptyMemory, visit, 23 * HOUR, policy)).toBe("quiet-hours");
    expect(refusal(emptyMemory, visit, 23.5 * HOUR, policy)).toBeNull();
  });

  it("whatever the caps say, for a reminder that the playbook exempts; not against the person", () => {
    const must = { ...visit, exempt: true };
    const memory = after([0, shown(deal)], [MINUTE, shown(visit)], [2 * MINUTE, shown(visit)]);
    expect(refusal(memory, must, 3 * MINUTE)).toBeNull();
    const later = after([0, shown(visit)], [MINUTE, answered(visit, "snoozed")]);
    expect(refusal(later, must, 2 * MINUTE)).toBe("snoozed");
  });

  it("goes on standing where it stands, and does not follow to the next page", () => {
    const memory = after([0, shown(visit)]);
    const now = (cameAt: number) =>
      refusalOf(defaultPrompting, memory, visit, moment(MINUTE, { cameAt: MONDAY + cameAt }));
    expect(now(-MINUTE)).toBeNull();
    const elsewhere = candidate("log-visit/write-note", "case-3", "hash-of-0815");
    const came = moment(MINUTE, { cameAt: MONDAY - MINUTE });
    expect(refusalOf(defaultPrompting, memory, elsewhere, came)).toBe("too-soon");
    expect(now(30_000)).toBe("too-soon");
  });

  it("is not silenced by a clock that was set back", () => {
    const memory = after([10 * DAY, shown(visit)]);
    expect(refusal(memory, deal, 0)).toBeNull();
  });
});

it("keeps the promise whatever happens: no more than six, and half an hour apart", () => {
  const candidates = fc.constantFrom(
    ...["log-visit", "open-deal"].flatMap((process) =>
      ["a", "b", "c", "d"].map((step) => candidate(`${process}/${step}`, `case of ${process}`)),
    ),
  );
  const anything = fc.array(
    fc.record({
      candidate: candidates,
      later: fc.integer({ min: MINUTE, max: 2 * HOUR }),
      // What follows the one left out was asked for.
      answer: fc.option(fc.constantFrom(...promptAnswers.filter((each) => each !== "wanted"))),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(anything, (moves) => {
      let memory = emptyMemory;
      let later = 0;
      let led: string | null = null;
      const times: (Moment & { readonly isLed: boolean })[] = [];
      for (const { candidate: each, later: more, answer } of moves) {
        later += more;
        const now = moment(later);
        if (refusalOf(defaultPrompting, memory, each, now)) continue;
        times.push({ ...now, isLed: led === each.about.caseId });
        if (answer) led = answer === "followed" ? each.about.caseId : null;
        const facts = [shown(each), ...(answer ? [answered(each, answer)] : [])];
        memory = stamped(facts, now.at).reduce(evolveMemory, memory);
      }
      for (const [index, now] of times.entries()) {
        const before = times[index - 1];
        if (before && !now.isLed) expect(now.at - before.at).toBeGreaterThanOrEqual(30 * MINUTE);
        expect(times.filter(({ day }) => day === now.day).length).toBeLessThanOrEqual(6);
      }
    }),
  );
});
