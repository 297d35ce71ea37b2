// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { findAllIn } from "../watch/dom";
import { MESSAGES, messageSelector, titleOf } from "./messages";

vi.hoisted(() => {
  // In browsers textContent is a member of Node; happy-dom has the real one on Element.
  const text = Object.getOwnPropertyDescriptor(Element.prototype, "textContent");
  if (text) Object.defineProperty(Node.prototype, "textContent", text);
});

function message(html: string): Element {
  document.body.innerHTML = html;
  const found = findAllIn(document, MESSAGES).at(-1);
  if (!found) throw new Error("No message.");
  return found;
}

describe("a message of the page", () => {
  it.each([
    // Sonner: the region takes up no room, the message has a name of its own.
    [
      '<section aria-live="polite"><ol><li data-sonner-toast data-x="1"><div>Note added</div></li></ol></section>',
      "[data-sonner-toast]",
      "Note added",
    ],
    ['<div role="alert"><b>已保存</b><span>3 条</span></div>', '[role="alert"]', "已保存"],
    [
      '<div class="o_notification_manager css-1x9k2">Saved</div>',
      ".o_notification_manager",
      "Saved",
    ],
    ["<output>Gespeichert</output>", "output", "Gespeichert"],
    ['<p aria-live="polite">Ready</p>', null, "Ready"],
  ])("%s", (html, selector, title) => {
    const found = message(html);
    expect(messageSelector(found)).toBe(selector);
    expect(titleOf(found)).toBe(title);
  });

  it("has no title where it says nothing", () => {
    expect(titleOf(message('<div role="status"><svg></svg> 42 </div>'))).toBe("");
  });
});
