import { describe, expect, it } from "vitest";
import { DAY, HOUR, MONDAY } from "@/test/given";
import type { Aid, StepMastery } from "./mastery";
import {
  afterCompletion,
  afterSlip,
  AT_ONCE,
  FIRST_DELAY_MS,
  LAPSE_DAYS,
  LATER_DELAY_MS,
  newcomer,
  promptStyle,
  SAME_SLIP_HOURS,
  UNAIDED_IN_A_ROW,
} from "./mastery";

/** 登记客户拜访 → 写记录, as published, and after its field had moved. */
const WRITE_NOTE = "3f1c09aa51d2e770";
const WRITE_NOTE_MOVED = "b82e5d017c4466f3";

const done = (aid: Aid, at = MONDAY, step = WRITE_NOTE) => ({ aid, correct: true, at, step });
const on = (at: number, step = WRITE_NOTE) => ({ at, step });

/** One completion a day from Monday on. */
function doneDaily(...aids: readonly Aid[]): StepMastery {
  return aids.reduce((m, aid, day) => afterCompletion(m, done(aid, MONDAY + day * DAY)), newcomer);
}

const ledTwice: readonly Aid[] = ["full", "full"];
const toHint: readonly Aid[] = [...ledTwice, "none", "none"];
const toSilent: readonly Aid[] = [...toHint, "none", "none"];

describe("a newcomer", () => {
  it("is shown the full prompt at once, known or not", () => {
    expect(promptStyle(undefined, on(MONDAY))).toEqual({ level: "full", delayMs: 0 });
    expect(promptStyle(newcomer, on(MONDAY))).toEqual({ level: "full", delayMs: 0 });
  });

  it("is led the first times; then the prompt waits, so that they can begin by themselves", () => {
    const delays = ledTwice.map((_, times) => {
      const { delayMs } = promptStyle(doneDaily(...ledTwice.slice(0, times)), on(MONDAY + DAY));
      return delayMs;
    });
    expect(delays).toEqual([0, 0]);
    expect(ledTwice).toHaveLength(AT_ONCE);
    expect(promptStyle(doneDaily(...ledTwice), on(MONDAY + 2 * DAY))).toEqual({
      level: "full",
      delayMs: FIRST_DELAY_MS,
    });
  });

  it("waits longer for the prompt after the first time unaided", () => {
    expect(promptStyle(doneDaily(...ledTwice, "none"), on(MONDAY + 3 * DAY))).toEqual({
      level: "full",
      delayMs: LATER_DELAY_MS,
    });
  });

  it("stays at the full prompt for ever while it is needed, however often it was shown", () => {
    const mastery = doneDaily(...Array.from({ length: 40 }, () => "full" as const));
    expect(mastery).toMatchObject({ level: "full", streak: 0, completions: 40 });
  });
});

describe("unaided correct completions", () => {
  it("make a hint of the prompt, and silence of the hint", () => {
    expect(UNAIDED_IN_A_ROW).toBe(2);
    expect(doneDaily(...toHint)).toMatchObject({ level: "hint", streak: 0 });
    expect(promptStyle(doneDaily(...toHint), on(MONDAY + 4 * DAY))).toEqual({
      level: "hint",
      delayMs: LATER_DELAY_MS,
    });
    expect(doneDaily(...toSilent)).toMatchObject({ level: "silent", streak: 0, completions: 6 });
    expect(promptStyle(doneDaily(...toSilent), on(MONDAY + 6 * DAY)).level).toBe("silent");
  });

  it("count only in a row: help in between starts the row anew and costs no level", () => {
    expect(doneDaily(...ledTwice, "none", "full", "none").level).toBe("full");
    expect(doneDaily(...toHint, "none", "hint")).toMatchObject({ level: "hint", streak: 0 });
    expect(doneDaily(...toSilent, "full").level).toBe("silent");
  });

  it("make the hint of whoever could do it before the first prompt came", () => {
    expect(doneDaily("none", "none").level).toBe("hint");
  });
});

describe("a slip", () => {
  const silent = doneDaily(...toSilent);
  const friday = MONDAY + 11 * DAY;

  it("brings help back by one level, and lets them show that they know it after all", () => {
    const slipped = afterSlip(silent, on(friday));
    expect(promptStyle(slipped, on(friday + HOUR))).toEqual({
      level: "hint",
      delayMs: LATER_DELAY_MS,
    });
    const once = afterCompletion(slipped, done("none", friday + HOUR));
    expect(afterCompletion(once, done("none", friday + 2 * HOUR)).level).toBe("silent");
  });

  it("starts the row anew", () => {
    const slipped = afterSlip(doneDaily(...ledTwice, "none"), on(friday));
    expect(afterCompletion(slipped, done("none", friday + HOUR))).toMatchObject({
      level: "full",
      streak: 1,
    });
  });

  it("is one with what happens again in the same hours, and another the next day", () => {
    const slipped = afterSlip(silent, on(friday));
    expect(afterSlip(slipped, on(friday + SAME_SLIP_HOURS * HOUR))).toEqual(slipped);
    expect(afterSlip(slipped, on(friday + DAY)).level).toBe("full");
  });

  it("counts again the same day when the step was done in between", () => {
    const slipped = afterSlip(silent, on(friday));
    const again = afterCompletion(slipped, done("hint", friday + HOUR));
    expect(afterSlip(again, on(friday + 2 * HOUR)).level).toBe("full");
  });

  it("can also be a completion that was not correct", () => {
    const wrong = { ...done("none", friday), correct: false };
    expect(afterCompletion(silent, wrong)).toEqual(afterSlip(silent, on(friday)));
  });

  it("costs nobody more than the full prompt", () => {
    const slipped = afterSlip(newcomer, on(MONDAY));
    expect(slipped).toMatchObject({ level: "full", completions: 0, doneAt: null });
    expect(promptStyle(slipped, on(MONDAY + DAY))).toEqual({ level: "full", delayMs: 0 });
  });
});

describe("time and change", () => {
  const silent = doneDaily(...toSilent);
  const lastDone = MONDAY + 5 * DAY;

  it("takes one level for forgotten after three weeks, and none a moment before", () => {
    expect(promptStyle(silent, on(lastDone + LAPSE_DAYS * DAY)).level).toBe("silent");
    const late = on(lastDone + LAPSE_DAYS * DAY + 1);
    expect(promptStyle(silent, late)).toEqual({ level: "hint", delayMs: LATER_DELAY_MS });
    expect(promptStyle(silent, on(lastDone + 400 * DAY)).level).toBe("hint");
  });

  it("keeps the lower level once the step is done again, and starts the row there", () => {
    const back = afterCompletion(silent, done("none", lastDone + 30 * DAY));
    expect(back).toMatchObject({ level: "hint", streak: 1, completions: 7 });
    expect(promptStyle(back, on(lastDone + 31 * DAY)).level).toBe("hint");
  });

  it("starts the row anew after three weeks", () => {
    const nearlyHint = doneDaily(...ledTwice, "none");
    const late = MONDAY + 60 * DAY;
    expect(promptStyle(nearlyHint, on(late))).toEqual({ level: "full", delayMs: FIRST_DELAY_MS });
    expect(afterCompletion(nearlyHint, done("none", late))).toMatchObject({
      level: "full",
      streak: 1,
    });
  });

  it("brings help back at once for a step that has changed, until that one was done", () => {
    const changed = on(lastDone + DAY, WRITE_NOTE_MOVED);
    expect(promptStyle(silent, changed)).toEqual({ level: "hint", delayMs: 0 });
    const learned = afterCompletion(silent, done("hint", changed.at, WRITE_NOTE_MOVED));
    expect(promptStyle(learned, on(lastDone + 2 * DAY, WRITE_NOTE_MOVED))).toEqual({
      level: "hint",
      delayMs: LATER_DELAY_MS,
    });
  });

  it("takes one level for each: away for weeks, and the step has changed meanwhile", () => {
    expect(promptStyle(silent, on(lastDone + 30 * DAY, WRITE_NOTE_MOVED)).level).toBe("full");
  });

  it("forgets nothing because a clock was set back", () => {
    expect(promptStyle(silent, on(lastDone - 4000 * DAY)).level).toBe("silent");
  });
});
