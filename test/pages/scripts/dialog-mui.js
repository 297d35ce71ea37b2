/** MUI Modal: pulls the focus back on focusin, and looks 20 times a second whether it got lost. */
import { dialog, firstField, keepTabInside, modal } from "./modal.js";

let open = new AbortController();
let timer = /** @type {ReturnType<typeof setInterval> | undefined} */ (undefined);

const contain = () => {
  if (!dialog.contains(document.activeElement)) firstField().focus();
};
modal({
  opened() {
    open = new AbortController();
    document.querySelector("header")?.setAttribute("aria-hidden", "true");
    firstField().focus();
    document.addEventListener("focusin", contain, { signal: open.signal });
    timer = setInterval(() => {
      if (document.activeElement?.tagName === "BODY") contain();
    }, 50);
  },
  closed() {
    open.abort();
    clearInterval(timer);
  },
});
keepTabInside();
