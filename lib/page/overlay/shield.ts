/**
 * Keeps the CRM's own dialogs from reacting to what happens in our elements. Radix closes its dialog on
 * a pointer press “outside”; Radix, MUI and jQuery UI pull the focus back when it goes “outside”, and
 * typing is lost. Measured on Atomic CRM (both editions), EspoCRM and Dolibarr.
 */
const STOPPED = [
  "focus blur focusin focusout",
  "pointerdown pointerup pointermove mousedown mouseup mousemove click dblclick contextmenu wheel",
  "touchstart touchend keydown keyup keypress beforeinput input change",
].flatMap((types) => types.split(" "));

export function shield(host: HTMLElement, signal: AbortSignal): void {
  for (const type of STOPPED) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
  const isOurs = (target: EventTarget | null) => target === host;
  for (const type of ["focus", "focusin"]) {
    window.addEventListener(
      type,
      (event) => {
        if (isOurs(event.target)) event.stopImmediatePropagation();
      },
      { signal, capture: true },
    );
  }
  window.addEventListener(
    "focusout",
    (event) => {
      if (isOurs(event.relatedTarget)) event.stopImmediatePropagation();
    },
    { signal, capture: true },
  );
}
