// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Anchor } from "@/lib/core/playbook/anchor";
import type { Evidence } from "@/lib/core/playbook/evidence";
import { createFinder } from "./finder";
import { watchSaves } from "./saves";

vi.hoisted(() => {
  Element.prototype.getBoundingClientRect = function () {
    return { width: 20, height: 20 } as DOMRect;
  };
  globalThis.getComputedStyle = (() => ({ visibility: "visible" })) as never;
});

const anchor = (selector: string): Anchor => ({ selectors: [selector], labels: [] });
const toast: Evidence = { kind: "appears", anchor: anchor("[role=status]") };
const formGone: Evidence = { kind: "disappears", anchor: anchor("#form") };

let life = new AbortController();

function watching(evidence: Evidence, awaited: string[] = []) {
  const told: string[] = [];
  const finder = createFinder({
    report: () => undefined,
    mark: () => undefined,
    signal: life.signal,
  });
  const watch = watchSaves(
    finder,
    {
      onUsed: () => told.push("used"),
      onWithdrawn: () => told.push("withdrawn"),
      onEvidence: () => told.push("evidence"),
    },
    life.signal,
  );
  watch([{ kind: "save", watch: "log-visit/save", anchor: anchor("#save"), evidence }], awaited);
  return told;
}

/** As a person does it; without `isTrusted`, as a script of the page does. */
function press(selector: string, { isTrusted = true, type = "click" } = {}): void {
  const event = new MouseEvent(type, { bubbles: true, composed: true });
  Object.defineProperty(event, "isTrusted", { value: isTrusted });
  document.querySelector(selector)?.dispatchEvent(event);
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 700));

const show = (html: string) => document.body.insertAdjacentHTML("beforeend", html);

beforeEach(() => {
  life = new AbortController();
  document.body.innerHTML =
    '<form id="form"><input name="note"><button id="save" type="button">Save</button><button id="cancel" type="button">Cancel</button></form>';
  return () => life.abort();
});

describe("a save", () => {
  it("is told when it is pressed, and again when the page shows that it worked", async () => {
    const told = watching(toast);
    press("#save");
    expect(told).toEqual(["used"]);
    show("<div role=status>Note added</div>");
    await settle();
    expect(told).toEqual(["used", "evidence"]);
  });

  it("is not told when a script of the page presses it", () => {
    const told = watching(toast);
    press("#save", { isTrusted: false });
    expect(told).toEqual([]);
  });

  it("is one use when the click is followed by its form's submit", () => {
    const told = watching(toast);
    press("#save");
    press("#form", { type: "submit" });
    expect(told).toEqual(["used"]);
  });

  it("is heard also in a form with a field called “contains”", () => {
    const form = document.querySelector("#form") as HTMLElement;
    Object.defineProperty(form, "contains", { value: form.querySelector("input") });
    const told = watching(toast);
    press("input", { type: "keydown" });
    press("#form", { type: "submit" });
    expect(told).toEqual(["used"]);
  });

  it("is not told when a script submits the form, which makes a trusted event", () => {
    const told = watching(toast);
    press("#form", { type: "submit" });
    press("input", { type: "keydown", isTrusted: false });
    press("#form", { type: "submit" });
    press("body", { type: "click" }); // a person, but elsewhere
    press("#form", { type: "submit" });
    expect(told).toEqual([]);
  });

  it("is not shown by a message that was there before it", async () => {
    show("<div role=status>Yesterday's note was added</div>");
    const told = watching(toast);
    press("#save");
    show("<p>Something else</p>");
    await settle();
    expect(told).toEqual(["used"]);
  });

  it("is shown by a form that goes away", async () => {
    const told = watching(formGone);
    press("#save");
    expect(told).toEqual(["used"]);
    document.querySelector("#form")?.remove();
    await settle();
    expect(told).toEqual(["used", "evidence"]);
  });

  it("is not shown by the absence of something that was never there", async () => {
    const told = watching({ kind: "disappears", anchor: anchor("#form-of-last-year") });
    press("#save");
    await settle();
    expect(told).toEqual(["used"]);
  });

  it("of the page before is not shown by a page that has not drawn anything yet", async () => {
    document.body.innerHTML = "";
    const told = watching(formGone, ["log-visit/save"]);
    await settle();
    expect(told).toEqual([]);
  });

  it("is withdrawn when the person presses something else before the form goes away", async () => {
    const told = watching(formGone);
    press("#save");
    press("#cancel");
    document.querySelector("#form")?.remove();
    await settle();
    expect(told).toEqual(["used", "withdrawn"]);
  });
});
