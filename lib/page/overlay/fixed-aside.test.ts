// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fixedAside, takeBackAside } from "./fixed-aside";

/** Taken from the prototypes when the module loads, so they are replaced before. */
vi.hoisted(() => {
  Element.prototype.getBoundingClientRect = function () {
    return layout(this as HTMLElement);
  };
  Document.prototype.elementsFromPoint = () => [...document.body.children];
});

const WINDOW = 1280;
const host = document.createElement("div");

/** happy-dom lays nothing out: this does, for what is fixed with `left`, `right` and a width. */
function layout(element: HTMLElement): DOMRect {
  const px = (value: string) => Number.parseFloat(value) || 0;
  const { style, dataset } = element;
  const [, max] = /100vw - (\d+)px/.exec(style.maxWidth) ?? [];
  const most = max === undefined ? WINDOW : WINDOW - Number(max);
  const width = Math.min(Number(dataset["width"]), most);
  const left =
    dataset["at"] === "right"
      ? WINDOW - width - px(style.marginRight)
      : Number(dataset["at"]) + px(style.marginLeft);
  return { left, right: left + width, width } as DOMRect;
}

function show(at: string, width: number, own = ""): HTMLElement {
  const element = document.createElement("div");
  element.style.cssText = `position:fixed;${own}`;
  Object.assign(element.dataset, { at, width: String(width) });
  document.body.append(element);
  return element;
}

beforeEach(() => {
  document.body.replaceChildren();
  Object.defineProperty(window, "innerWidth", { value: WINDOW, configurable: true });
});

const aside = (life = new AbortController()) => fixedAside(host, life.signal);
const edges = (element: HTMLElement) => [layout(element).left, layout(element).right];

describe("what the CRM has fixed to the window", () => {
  it("moves aside: a bar across it, on either side, and a drawer at its edge", () => {
    const bar = show("0", 1280);
    const drawer = show("right", 300);
    const move = aside();
    move("right", 360);
    expect([edges(bar), edges(drawer)]).toEqual([
      [0, 920],
      [620, 920],
    ]);
    move("left", 360);
    expect(edges(bar)).toEqual([360, 1280]);
    expect(edges(drawer)).toEqual([980, 1280]);
  });

  it("gets its own style back when the panel closes or ends, and from the next version", () => {
    const bar = show("0", 1280, "margin-right:4px;max-width:1400px;");
    const before = bar.style.cssText;
    const life = new AbortController();
    const move = aside(life);
    move("right", 360);
    move(null, 0);
    expect(bar.style.cssText).toBe(before);
    move("right", 360);
    life.abort();
    expect(bar.style.cssText).toBe(before);
    aside()("right", 360);
    takeBackAside();
    expect(bar.style.cssText).toBe(before);
    expect(bar.getAttributeNames()).not.toContain("data-handrail-aside");
  });

  it("is left alone where that would not free it, or push it out of the window", () => {
    const centred = show("192", 896); // by `left: 50%` and a transform
    const before = centred.style.cssText;
    const move = aside();
    move("right", 360);
    expect(centred.style.cssText).toBe(before);
    move("left", 360);
    expect(centred.style.cssText).toBe(before);
  });

  it("is left alone where it does not lie under the panel, as a dialog whose backdrop is hit", () => {
    const dialog = show("400", 400);
    const before = dialog.style.cssText;
    aside()("right", 360);
    expect(dialog.style.cssText).toBe(before);
  });
});
