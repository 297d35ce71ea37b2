/** Opens and closes the dialogs that CRMs make themselves. What sets them apart is in their own files. */
export const dialog = /** @type {HTMLElement} */ (document.querySelector(".modal"));
export const opener = /** @type {HTMLElement} */ (document.querySelector("[data-open]"));

/** @param {{readonly opened: () => void, readonly closed: () => void}} kind */
export function modal({ opened, closed }) {
  opener.addEventListener("click", () => {
    dialog.hidden = false;
    opened();
  });
  dialog.querySelector("[data-close]")?.addEventListener("click", () => close(closed));
  return () => close(closed);
}

function close(/** @type {() => void} */ closed) {
  dialog.hidden = true;
  closed();
}

export function firstField() {
  return /** @type {HTMLElement} */ (dialog.querySelector("input"));
}

/** The keyboard goes round inside, as in every focus trap. */
export function keepTabInside() {
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Tab") return;
    const stops = [...dialog.querySelectorAll("input,button")];
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    const next = event.shiftKey ? stops.at(-1) : stops[0];
    if (document.activeElement !== edge || !(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  });
}
