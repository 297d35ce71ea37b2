import { outerOf } from "./deep";

/** The innermost element around this one, out of shadow roots too, that scrolls in one of the directions. */
export function scrollableAround(from: Element, deltaX: number, deltaY: number): Element | null {
  for (let at: Element | null = from; at; at = outerOf(at)) {
    const { overflowX, overflowY } = getComputedStyle(at);
    const isScrolling = (overflow: string) => overflow === "auto" || overflow === "scroll";
    const down = deltaY !== 0 && at.scrollHeight > at.clientHeight && isScrolling(overflowY);
    const across = deltaX !== 0 && at.scrollWidth > at.clientWidth && isScrolling(overflowX);
    if (down || across) return at;
  }
  return null;
}
