/** While a person points, the CRM must not react to it: what they do is heard here and goes no further. */

const POINTER = [
  "pointerdown pointerup pointermove pointerover pointerout pointerenter pointerleave",
  "mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave",
  "click dblclick auxclick contextmenu touchstart touchmove touchend dragstart",
].flatMap((types) => types.split(" "));
const KEYS = "keydown keyup keypress beforeinput paste".split(" ");
const FOCUS = "focus blur focusin focusout".split(" ");

export interface Swallowing {
  /** Whether what the person does is meant for the page, or for Handrail's own bar. */
  readonly isMeantForOthers: (event: Event) => boolean;
  readonly onMove: (event: MouseEvent) => void;
  /** The pointer is no longer over this frame. */
  readonly onLeave: () => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly signal: AbortSignal;
}

/** On the window, before the page's own listeners; what a script makes up is left to the page. */
export function swallow(options: Swallowing): void {
  const { isMeantForOthers, onMove, onLeave, onClick, onKey, signal } = options;
  const hear = (event: Event) => {
    if (!event.isTrusted || event.target === window || isMeantForOthers(event)) return;
    event.stopImmediatePropagation();
    const isShortcut = event instanceof KeyboardEvent && (event.ctrlKey || event.metaKey);
    // The browser's own shortcuts (reload, next tab) are not ours to take.
    if (event.cancelable && !isShortcut && !FOCUS.includes(event.type)) event.preventDefault();
    if (event.type === "pointermove") onMove(event as PointerEvent);
    else if (event.type === "pointerout" && isOutside(event as PointerEvent)) onLeave();
    else if (event.type === "click") onClick(event as MouseEvent);
    else if (event.type === "keydown" && !isShortcut) onKey(event as KeyboardEvent);
  };
  for (const type of [...POINTER, ...KEYS, ...FOCUS]) {
    window.addEventListener(type, hear, { signal, capture: true, passive: false });
  }
}

function isOutside({ relatedTarget }: PointerEvent): boolean {
  return relatedTarget === null;
}

/** The rest of a key that ended the pointing: it goes up when nobody listens any more. */
export function swallowKeyUp(): void {
  const end = new AbortController();
  const { signal } = end;
  window.addEventListener(
    "keyup",
    (event) => {
      if (!event.isTrusted) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      end.abort();
    },
    { signal, capture: true },
  );
  setTimeout(() => end.abort(), 1000);
}
