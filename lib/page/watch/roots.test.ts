// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { listen } from "./dom";
import { createRoots } from "./roots";

let host: Element;
let root: ShadowRoot;
beforeEach(() => {
  document.body.innerHTML = "<crm-form></crm-form>";
  host = document.querySelector("crm-form")!;
  root = host.attachShadow({ mode: "open" });
});

describe("the roots of a page", () => {
  it("are told to a visitor, also those found later, until it has gone", () => {
    const roots = createRoots();
    const life = new AbortController();
    const [staying, going] = [vi.fn(), vi.fn()];
    roots.each(staying);
    roots.each(going, life.signal);
    life.abort();
    roots.add(root);
    roots.add(root);
    expect(going.mock.calls).toEqual([[document]]);
    expect(staying.mock.calls).toEqual([[document], [root]]);
  });

  it("are nothing for a visitor that has gone already", () => {
    const visit = vi.fn();
    createRoots().each(visit, AbortSignal.abort());
    expect(visit).not.toHaveBeenCalled();
  });

  it("come back: they are told again, and what listens there hears it once", () => {
    const roots = createRoots();
    const heard = vi.fn();
    const { signal } = new AbortController();
    roots.each((each) => listen(each, ["focusin"], heard, signal), signal);
    roots.add(root);
    host.remove();
    expect(roots.all()).toEqual([document]);
    document.body.append(host);
    roots.add(root);
    root.dispatchEvent(new Event("focusin"));
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
