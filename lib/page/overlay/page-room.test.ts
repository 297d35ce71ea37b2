// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { makeRoom, takeBackRoom } from "./page-room";

const { documentElement: root } = document;

beforeEach(() => {
  root.removeAttribute("style");
  root.removeAttribute("data-handrail-room");
});

describe("the page moves aside", () => {
  it("by the panel's width, on the panel's side only", () => {
    const room = makeRoom(new AbortController().signal);
    room("right", 360);
    expect(root.style.marginRight).toBe("360px");
    room("left", 420);
    expect([root.style.marginLeft, root.style.marginRight]).toEqual(["420px", ""]);
  });

  it("and back, when the panel closes, ends, or was cut off by an update", () => {
    const life = new AbortController();
    const room = makeRoom(life.signal);
    room("right", 360);
    room(null, 0);
    expect(root.style.marginRight).toBe("");
    room("right", 360);
    life.abort();
    expect(root.style.marginRight).toBe("");
    makeRoom(new AbortController().signal)("left", 300);
    takeBackRoom(); // by the next version
    expect(root.style.marginLeft).toBe("");
    expect(root.hasAttribute("data-handrail-room")).toBe(false);
  });

  it("and back to the margin that the CRM itself had set there", () => {
    root.style.setProperty("margin-right", "12px");
    const room = makeRoom(new AbortController().signal);
    room("right", 360);
    room(null, 0);
    expect(root.style.marginRight).toBe("12px");
  });
});
