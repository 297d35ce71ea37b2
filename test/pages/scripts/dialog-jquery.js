/** jQuery UI Dialog: whatever gets the focus outside loses it again, also by a press there. */
import { dialog, firstField, keepTabInside, modal } from "./modal.js";

let open = new AbortController();

modal({
  opened() {
    open = new AbortController();
    firstField().focus();
    const heard = { signal: open.signal };
    const pullBack = (/** @type {Event} */ event) => {
      if (event.target instanceof Node && dialog.contains(event.target)) return;
      event.preventDefault();
      firstField().focus();
    };
    document.addEventListener("focusin", pullBack, heard);
    document.addEventListener("mousedown", pullBack, heard);
  },
  closed: () => open.abort(),
});
keepTabInside();
