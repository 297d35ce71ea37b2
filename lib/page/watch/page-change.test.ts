// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createPageChanges } from "./page-change";
import { createRoots } from "./roots";

let life = new AbortController();
beforeEach(() => {
  life = new AbortController();
  document.body.innerHTML = "<main></main>";
});
afterEach(() => life.abort());

const settle = (ms = 400) => new Promise((resolve) => setTimeout(resolve, ms));

describe("page changes", () => {
  it("that happen together are told once", async () => {
    let told = 0;
    createPageChanges(createRoots(), life.signal).on(() => told++, life.signal);
    for (let at = 0; at < 50; at++) document.querySelector("main")?.append(String(at));
    await settle();
    expect(told).toBe(1);
  });

  it("that come after the look are told, too", async () => {
    let told = 0;
    createPageChanges(createRoots(), life.signal).on(() => told++, life.signal);
    document.querySelector("main")?.append("one");
    await settle();
    document.querySelector("main")?.append("two");
    await settle();
    expect(told).toBe(2);
  });

  it("are not told any more to whoever has left", async () => {
    let told = 0;
    const mine = new AbortController();
    createPageChanges(createRoots(), life.signal).on(() => told++, mine.signal);
    mine.abort();
    document.querySelector("main")?.append("one");
    await settle();
    expect(told).toBe(0);
  });

  it("wait while a costly look is made up for, but not when the person does something", async () => {
    let told = 0;
    const changes = createPageChanges(createRoots(), life.signal);
    changes.on(() => {
      told++;
      const end = performance.now() + 30;
      while (performance.now() < end);
    }, life.signal);
    document.querySelector("main")?.append("one");
    await settle();
    document.querySelector("main")?.append("two");
    await settle();
    expect(told).toBe(1);
    changes.hurry();
    await settle();
    expect(told).toBe(2);
  });
});
