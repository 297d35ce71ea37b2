// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { createDescriber } from "./describer";

/** happy-dom lays nothing out: everything stands under the one before it. */
vi.hoisted(() => {
  let top = 0;
  Element.prototype.getBoundingClientRect = () =>
    ({ left: 20, top: (top += 30), width: 300, height: 24 }) as DOMRect;
  Element.prototype.checkVisibility = () => true;
  const text = Object.getOwnPropertyDescriptor(Element.prototype, "textContent");
  if (text) Object.defineProperty(Node.prototype, "textContent", text);
});

/** After saving, the CRM shows all over the page what was entered. */
const after = `
  <main><p>Zwetschgenhain GmbH</p>
    <form aria-label="Note"><label>Note for Zwetschgenhain GmbH <textarea name="note"></textarea></label>
      <p>Wants to see the filling line in May, then</p><button type="button">Save</button></form>
    <button type="button" aria-label="Remove Zwetschgenhain GmbH">x</button>
    <button type="button">Add customer</button></main>`;

function given() {
  document.body.innerHTML = `<main><label>Name <input name="name"></label><p>customer</p></main>`;
  const describer = createDescriber(() => false);
  const before = describer.read();
  describer.remember("Zwetschgenhain GmbH", before, false);
  describer.remember("Wants to see the filling line in May, then call the customer", before, false);
  document.body.innerHTML = after;
  vi.spyOn(performance, "now").mockReturnValue(performance.now() + 10_000);
  const reading = describer.read();
  const told = (selector: string) => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(selector);
    return describer.control(element, reading, "button");
  };
  return { describer, reading, told };
}

describe("a control, after something was typed", () => {
  it("is described without what was typed, wherever the page shows it", () => {
    const { told } = given();
    for (const selector of ["textarea", "[aria-label^=Remove]", "form button", "main > button"]) {
      const text = JSON.stringify(told(selector)).toLowerCase();
      expect(text).not.toContain("zwetschgenhain");
      expect(text).not.toContain("filling line");
    }
  });

  it("keeps the words of the CRM, also those that stood in what was typed", () => {
    const { told } = given();
    expect(told("main > button:last-child").name).toBe("Add customer");
    expect(told("form button").name).toBe("Save");
  });
});

it("of what the page no longer shows, it says that something was done, and nothing else", () => {
  const { describer, reading } = given();
  const gone = document.createElement("button");
  gone.textContent = "Zwetschgenhain GmbH";
  expect(describer.control(gone, reading, "button")).toEqual({
    kind: "button",
    name: null,
    anchor: null,
  });
});

describe("a message, after something was typed", () => {
  it("is kept only without it", () => {
    const { describer, reading } = given();
    expect(describer.words("Contact saved", reading)).toBe("Contact saved");
    expect(describer.words("Zwetschgenhain GmbH saved", reading)).toBeNull();
    expect(describer.words("Wants to see the filling line", reading)).toBeNull();
  });
});
