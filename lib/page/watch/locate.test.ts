// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import type { Anchor } from "@/lib/core/playbook/anchor";
import { namesOf } from "./accessible-name";
import { plain } from "./dom";
import { locate as locateIn, locateAll as locateAllIn } from "./locate";
import { valueOf } from "./value";

/** happy-dom lays nothing out: what is `hidden` takes up no room, all else does. */
const laidOut = vi.hoisted(() => {
  const rects = new WeakMap<object, object>();
  // dom.ts takes it from the prototype when it loads, so that is where to stand in for a browser.
  Element.prototype.getBoundingClientRect = function (this: Element) {
    return (rects.get(this) ?? { width: 0, height: 0 }) as DOMRect;
  };
  // In browsers textContent is a member of Node; happy-dom has the real one on Element.
  const text = Object.getOwnPropertyDescriptor(Element.prototype, "textContent");
  if (text) Object.defineProperty(Node.prototype, "textContent", text);
  // Nor does it compute what is inherited or the default.
  globalThis.getComputedStyle = ((element: HTMLElement) => ({
    visibility: element.style?.visibility === "hidden" ? "hidden" : "visible",
  })) as never;
  return rects;
});

const locate = (described: Anchor) => locateIn(described, [document]);
const locateAll = (described: Anchor) => locateAllIn(described, [document]);
const anchor = (parts: Partial<Anchor>): Anchor => ({ selectors: [], labels: [], ...parts });

function shows(html: string): void {
  document.body.innerHTML = html;
  for (const element of document.querySelectorAll("*")) {
    const size = element.closest("[hidden]") ? 0 : 20;
    laidOut.set(element, { width: size, height: size });
  }
}

const idOf = (found: ReturnType<typeof locate>) => (typeof found === "string" ? found : found.id);

describe("locate", () => {
  it("finds a field by its selector", () => {
    shows('<input id="a" name="amount"><input id="b" name="name">');
    expect(idOf(locate(anchor({ selectors: ["input[name=amount]"] })))).toBe("a");
  });

  it("takes the next selector when the CRM no longer has what the first one names", () => {
    shows('<input id="a" data-field="amount">');
    const selectors = ["input[name=amount]", "[data-field=amount]"];
    expect(idOf(locate(anchor({ selectors })))).toBe("a");
  });

  it("takes no selector's word without the label: after a release it may name another field", () => {
    shows(
      '<label for="a">Discount</label><input id="a" class="f7"><label for="b">金额 *</label><input id="b">',
    );
    const found = locate(anchor({ selectors: [".f7"], labels: ["Amount", "金额"] }));
    expect(idOf(found)).toBe("b");
  });

  it.each([
    ["a label", '<label for="a">Amount</label><input id="a">'],
    ["a label around it", '<label>Amount <input id="a"></label>'],
    ["aria-label", '<input id="a" aria-label="Amount">'],
    ["aria-labelledby", '<span id="t">Amount</span><input id="a" aria-labelledby="t">'],
    ["a placeholder", '<input id="a" placeholder="Amount">'],
    ["a title", '<input id="a" title="Amount">'],
    ["the text on a button", '<button id="a">Amount</button>'],
    ["the value of a submit button", '<input type="submit" id="a" value="Amount">'],
    ["the text in a button's inner parts", '<button id="a"><i></i><span>Amount</span></button>'],
    [
      "other case, spaces, asterisk and colon",
      '<label for="a"> AMOUNT&nbsp;* : </label><input id="a">',
    ],
  ])("knows a control by %s", (_what, html) => {
    shows(html);
    expect(idOf(locate(anchor({ labels: ["amount"] })))).toBe("a");
  });

  it("knows a control by its Chinese label as well as by the English one", () => {
    shows('<label for="a">预计成交日期：</label><input id="a" type="date">');
    expect(idOf(locate(anchor({ labels: ["Closing date", "预计成交日期"] })))).toBe("a");
  });

  it("does not take a part of a label for the whole", () => {
    shows('<label for="a">Amount in words</label><input id="a">');
    expect(locate(anchor({ labels: ["Amount"] }))).toBe("absent");
  });

  it("is unsure between two: better no prompt than one at the wrong place", () => {
    shows("<button>Save</button><button>Save</button>");
    expect(locate(anchor({ labels: ["Save"] }))).toBe("unsure");
    expect(locateAll(anchor({ labels: ["Save"] }))).toHaveLength(2);
  });

  it("is sure when all but one are hidden", () => {
    shows(
      '<button hidden>Save</button><div hidden><button>Save</button></div><button id="a">Save</button>',
    );
    expect(idOf(locate(anchor({ labels: ["Save"] })))).toBe("a");
  });

  it.each([
    ["hidden", "<button hidden>Save</button>"],
    ["invisible", '<button style="visibility: hidden">Save</button>'],
    ["not there", "<p>Save</p>"],
  ])("says that what is %s is absent", (_what, html) => {
    shows(html);
    expect(locate(anchor({ labels: ["Save"], role: "button" }))).toBe("absent");
  });

  it("means the innermost of what is wrapped", () => {
    shows('<a href="#"><button id="a">Save</button></a>');
    expect(idOf(locate(anchor({ labels: ["Save"] })))).toBe("a");
  });

  it("tells a link from a button of the same name by the role", () => {
    shows('<a id="l" href="/deals">Deals</a><button id="b">Deals</button>');
    expect(idOf(locate(anchor({ labels: ["Deals"], role: "link" })))).toBe("l");
    expect(idOf(locate(anchor({ labels: ["Deals"], role: "button" })))).toBe("b");
  });

  it("finds a message by a part of its text", () => {
    shows(
      '<div role="status" id="a">Note added 2 seconds ago</div><div role="status">Offline</div>',
    );
    expect(idOf(locate(anchor({ text: ["Note added", "记录已添加"] })))).toBe("a");
  });

  it("goes on when a browser does not accept a selector", () => {
    shows('<input id="a" name="amount">');
    expect(idOf(locate(anchor({ selectors: ["> a", "input[name=amount]"] })))).toBe("a");
  });
});

describe("in a form whose fields are named like the form's own members", () => {
  /** As browsers do it (`form.closest` is then the input), whatever happy-dom does. */
  const clobbers = (...names: string[]) => {
    shows(
      `<form id="f" role="dialog" aria-label="New deal">${names.map((name) => `<input name="${name}">`).join("")}
       <label for="a">Amount</label><input id="a" value="120000"><button id="s" type="submit">Save</button></form>`,
    );
    const form = document.querySelector("form");
    for (const name of names) {
      Object.defineProperty(form, name, {
        value: form?.querySelector(`[name=${name}]`),
        configurable: true,
      });
    }
    return form as HTMLFormElement;
  };

  // Not `getAttribute` and `textContent`: happy-dom itself stumbles over those.
  it.each([
    "closest",
    "matches",
    "getBoundingClientRect",
    "labels",
    "contains",
    "querySelector",
    "isConnected",
  ])("(%s) controls are found, named and read as ever", (name) => {
    const form = clobbers(name);
    expect(idOf(locate(anchor({ labels: ["Amount"] })))).toBe("a");
    expect(idOf(locate(anchor({ labels: ["Save"], role: "button" })))).toBe("s");
    expect(idOf(locate(anchor({ labels: ["New deal"], role: "dialog" })))).toBe("f");
    expect(idOf(locate(anchor({ labels: ["New deal"] })))).toBe("f");
    expect(namesOf(form)).toContain("New deal");
    expect(() => valueOf(form)).not.toThrow();
  });
});

describe("valueOf", () => {
  it.each([
    ['<input id="a" value=" 120,000 ">', "120,000"],
    ['<input id="a" value="   ">', ""],
    ['<textarea id="a">下周一再访</textarea>', "下周一再访"],
    [
      '<select id="a"><option value=""></option><option value="won" selected>Won</option></select>',
      "won",
    ],
    ['<input id="a" type="checkbox" checked>', "on"],
    ['<input id="a" type="checkbox" value="on">', ""],
    ['<div id="a"><input value="inside"></div>', "inside"],
    ['<button id="a" data-placeholder>Choose…</button>', ""],
    ['<button id="a">Negotiation</button>', "Negotiation"],
    ['<div id="a" role="switch" aria-checked="true">Urgent</div>', "on"],
    ['<div id="a" role="switch" aria-checked="false">Urgent</div>', ""],
    ['<div id="a" contenteditable> 已约定 </div>', "已约定"],
  ])("of %s is %j", (html, value) => {
    shows(html);
    expect(valueOf(document.getElementById("a") as Element)).toBe(value);
  });
});

describe("plain", () => {
  it.each([
    ["  Amount * :", "amount"],
    ["金额：", "金额"],
    ["Close\u00a0date", "close date"],
    ["", ""],
  ])("of %j is %j", (text, expected) => expect(plain(text)).toBe(expected));
});
