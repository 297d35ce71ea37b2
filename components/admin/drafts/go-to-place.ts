const FIELDS = "textarea, input:not([type=hidden]), button";

/** Brings what stands at a place of the form into sight, and the keyboard to it. */
export function goToPlace(place: string): void {
  const found = document.querySelector(`[data-todo="${CSS.escape(place)}"]`);
  if (!(found instanceof HTMLElement)) return;
  found.scrollIntoView({ block: "center" });
  const field = found.matches("[tabindex]") ? found : found.querySelector<HTMLElement>(FIELDS);
  field?.focus({ preventScroll: true });
}
