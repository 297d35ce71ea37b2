// oxlint-disable-next-line typescript/unbound-method -- used with `call`
const { scrollIntoView } = Element.prototype;

/** Scrolls to a control that the person asked to see. */
export function bringIntoSight(target: Element): void {
  // Smooth scrolling is a matter of taste that the system setting answers.
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scrollIntoView.call(target, {
    block: "center",
    inline: "nearest",
    behavior: isCalm ? "auto" : "smooth",
  });
}
