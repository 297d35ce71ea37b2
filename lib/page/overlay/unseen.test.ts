// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { onUnseen } from "./unseen";

let told: boolean[] = [];
let life = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
  globalThis.handrailUnseen = undefined;
  told = [];
  life = new AbortController();
  onUnseen((isUnseen) => told.push(isUnseen), life.signal);
});
afterEach(() => vi.useRealTimers());

describe("while a picture is taken", () => {
  it("what Handrail draws is not seen, and then is again", async () => {
    const hidden = globalThis.handrailUnseen?.hide();
    expect(told).toEqual([true]);
    await vi.advanceTimersByTimeAsync(300);
    await hidden;
    globalThis.handrailUnseen?.show();
    expect(told).toEqual([true, false]);
  });

  it("and it is seen again by itself, when nobody says that the picture was taken", async () => {
    void globalThis.handrailUnseen?.hide();
    await vi.advanceTimersByTimeAsync(2900);
    expect(told).toEqual([true]);
    await vi.advanceTimersByTimeAsync(200);
    expect(told).toEqual([true, false]);
  });

  it("what is drawn meanwhile is not seen either, and what has gone is left alone", () => {
    void globalThis.handrailUnseen?.hide();
    const late: boolean[] = [];
    onUnseen((isUnseen) => late.push(isUnseen), new AbortController().signal);
    expect(late).toEqual([true]);
    life.abort();
    globalThis.handrailUnseen?.show();
    expect([told, late]).toEqual([[true], [true, false]]);
  });
});
