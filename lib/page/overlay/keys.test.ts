// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { showBubble } from "./bubble";
import { resizable } from "./resizable";
import { shield } from "./shield";

// Nothing is laid out here: where the prompt stands is tested in placement.test.ts.
vi.mock("./every-frame", () => ({ everyFrame: () => undefined }));

/** What the person pressed reaches us through the shield; what a page's script makes up does not. */
const pressed = (key: string) => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, composed: true });
  Object.defineProperty(event, "isTrusted", { value: true });
  return event;
};
const madeUp = (key: string) => new KeyboardEvent("keydown", { key, bubbles: true });

let life: AbortController;
let host: HTMLElement;
let root: ShadowRoot;
beforeEach(() => {
  life = new AbortController();
  host = document.createElement("div");
  document.body.append(host);
  root = host.attachShadow({ mode: "open" });
  shield(host, root, life.signal);
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  life.abort();
  host.remove();
  vi.unstubAllGlobals();
});

describe("keys in what is drawn", () => {
  it("move the panel's edge when a person presses them", () => {
    const grip = document.createElement("div");
    grip.tabIndex = 0;
    root.append(grip);
    const onDone = vi.fn();
    const { signal } = life;
    resizable(grip, { width: () => 360, side: () => "right", onDrag: vi.fn(), onDone, signal });
    grip.dispatchEvent(madeUp("ArrowLeft"));
    expect(onDone).not.toHaveBeenCalled();
    grip.focus();
    host.dispatchEvent(pressed("ArrowLeft"));
    expect(onDone.mock.calls).toEqual([[376]]);
  });

  it("close the prompt when a person presses them", () => {
    const actions = {
      onClose: vi.fn(),
      onLater: vi.fn(),
      onDecline: vi.fn(),
      onBack: vi.fn(),
      onSteps: vi.fn(),
    };
    const words = { insteadOf: "instead of", why: "Why?", later: "Later", gotIt: "Got it" };
    showBubble(
      root,
      document.body,
      { title: "Write the note", text: "Two lines do.", replaces: "the diary" } as never,
      { ...words, close: "Close" } as never,
      actions,
      () => ({ top: 0, right: 0, bottom: 0, left: 0 }),
      life.signal,
    );
    const bubble = root.querySelector<HTMLElement>(".bubble")!;
    bubble.dispatchEvent(madeUp("Escape"));
    expect(actions.onClose).not.toHaveBeenCalled();
    bubble.tabIndex = 0;
    bubble.focus();
    host.dispatchEvent(pressed("Escape"));
    expect(actions.onClose).toHaveBeenCalledTimes(1);
  });
});
