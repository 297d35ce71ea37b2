/** Bootstrap 3: `enforceFocus`, and a press on the dark part around the dialog closes it. */
import { dialog, firstField, keepTabInside, modal } from "./modal.js";

const backdrop = /** @type {HTMLElement} */ (document.querySelector(".backdrop"));
let open = new AbortController();

const close = modal({
  opened() {
    open = new AbortController();
    backdrop.hidden = false;
    firstField().focus();
    backdrop.addEventListener("click", close, { signal: open.signal });
    document.addEventListener(
      "focusin",
      ({ target }) => {
        if (target instanceof Node && document !== target && !dialog.contains(target)) {
          dialog.focus();
        }
      },
      { signal: open.signal },
    );
  },
  closed() {
    open.abort();
    backdrop.hidden = true;
  },
});
keepTabInside();
