/**
 * React Aria and focus-trap: they listen in the capture phase, before anything inside can stop an
 * event. A press outside closes (React Aria), or does nothing at all (focus-trap).
 */
import { dialog, firstField, keepTabInside, modal } from "./modal.js";

let open = new AbortController();
const isOutside = (/** @type {Event} */ { target }) =>
  target instanceof Node && !dialog.contains(target);

const close = modal({
  opened() {
    open = new AbortController();
    firstField().focus();
    const heard = { signal: open.signal, capture: true };
    for (const type of ["pointerdown", "pointerup", "click"]) {
      document.addEventListener(
        type,
        (event) => {
          if (!isOutside(event)) return;
          event.preventDefault();
          event.stopImmediatePropagation();
          close();
        },
        heard,
      );
    }
    document.addEventListener(
      "focusin",
      (event) => isOutside(event) && firstField().focus(),
      heard,
    );
  },
  closed: () => open.abort(),
});
keepTabInside();
