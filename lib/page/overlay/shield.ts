/**
 * Keeps the CRM's own dialogs from reacting to what happens in our elements. Radix closes its dialog on
 * a pointer press “outside”, React Aria and focus-trap hear it before anything inside could stop it;
 * Radix, MUI and jQuery UI pull the focus back when it goes “outside”, and typing is lost. Measured on
 * Atomic CRM (both editions), EspoCRM and Dolibarr.
 */

/** What our own elements react to: kept from the page altogether, and passed on inside. */
const PASSED = "pointerdown pointerup mousedown mouseup click keydown touchstart touchend".split(
  " ",
);

const STOPPED = [
  "focus blur focusin focusout beforeinput input change keyup keypress contextmenu wheel dblclick",
  "pointermove mousemove",
].flatMap((types) => types.split(" "));

/** What a person did, as our elements hear it. */
const genuine = new WeakSet<Event>();

/** A page script can make up events; nothing of ours may follow them. */
export function isGenuine(event: Event): boolean {
  return genuine.has(event);
}

export function shield(host: HTMLElement, root: ShadowRoot, signal: AbortSignal): void {
  for (const type of STOPPED) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
  const early = { signal, capture: true };
  const isOurs = (target: EventTarget | null) => target === host;
  let pressed: Element | null = null;
  const targetOf = (event: Event) =>
    // Keys, and a click made by them, have no place.
    event instanceof MouseEvent && (event.type !== "click" || event.detail > 0)
      ? root.elementFromPoint(event.clientX, event.clientY)
      : root.activeElement;
  const pass = (event: Event) => {
    if (!isOurs(event.target)) return;
    event.stopImmediatePropagation();
    if (!event.isTrusted || "touches" in event) return;
    const target = targetOf(event);
    // What was dragged away from is let go, wherever the pointer is by then.
    if (event.type === "pointerdown") pressed = target;
    passOn(event, event.type.endsWith("up") ? pressed : target);
  };
  for (const type of PASSED) {
    window.addEventListener(type, pass, early);
    // In a dialog inside a shadow root the window does not see that the target is ours.
    host.addEventListener(type, pass, early);
  }
  for (const type of ["focus", "focusin"]) {
    window.addEventListener(
      type,
      (event) => {
        if (isOurs(event.target)) event.stopImmediatePropagation();
      },
      early,
    );
  }
  window.addEventListener(
    "focusout",
    (event) => {
      if (isOurs(event.relatedTarget)) event.stopImmediatePropagation();
    },
    early,
  );
}

/** The same event once more, which never leaves the shadow root. */
function passOn(event: Event, target: Element | null): void {
  const init: Record<string, unknown> = {};
  for (const name in event) init[name] = event[name as keyof Event];
  const Kind = event.constructor as typeof Event;
  const twin = new Kind(event.type, { ...init, composed: false });
  genuine.add(twin);
  if (target && !target.dispatchEvent(twin)) event.preventDefault();
}
