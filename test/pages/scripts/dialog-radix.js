/** Radix Dialog: hides and deadens the body, closes on a press outside, pulls the focus back. */
import { dialog, firstField, keepTabInside, modal } from "./modal.js";

const isInside = (/** @type {EventTarget | null} */ target) =>
  target instanceof Node && dialog.contains(target);
let last = /** @type {HTMLElement | null} */ (null);
let open = new AbortController();

const close = modal({
  opened() {
    open = new AbortController();
    document.body.style.pointerEvents = "none";
    dialog.style.pointerEvents = "auto";
    for (const each of document.querySelectorAll("header,[data-open]")) {
      each.setAttribute("aria-hidden", "true");
    }
    firstField().focus();
    const heard = { signal: open.signal };
    document.addEventListener("pointerdown", (event) => isInside(event.target) || close(), heard);
    document.addEventListener(
      "focusin",
      ({ target }) => {
        if (isInside(target)) last = /** @type {HTMLElement} */ (target);
        else last?.focus({ preventScroll: true });
      },
      heard,
    );
    document.addEventListener(
      "focusout",
      ({ relatedTarget }) => {
        if (relatedTarget !== null && !isInside(relatedTarget)) last?.focus();
      },
      heard,
    );
    document.addEventListener("keydown", ({ key }) => key === "Escape" && close(), {
      ...heard,
      capture: true,
    });
  },
  closed() {
    open.abort();
    document.body.style.pointerEvents = "";
  },
});
keepTabInside();
