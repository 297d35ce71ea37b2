/** Where in the page our elements have to be, so that they can be seen and used. */
import type { Root } from "../watch/dom";
import { closestTo, findAllIn, hasFocus } from "../watch/dom";

// oxlint-disable-next-line typescript/unbound-method -- used with `call`
const documentElement = Object.getOwnPropertyDescriptor(Document.prototype, "documentElement")?.get;

/**
 * A popover closes when something outside it is pressed: what belongs to a control in one goes inside it.
 * An open modal `<dialog>` makes everything outside it inert, also the top layer: so inside it is. Else
 * under `<html>`: outside `body`, which dialogs of CRMs make inert. `null` while a page is written anew.
 */
export function homeNow(roots: readonly Root[], control: Element | null): Element | null {
  const popover = control && closestTo(control, "[popover]:popover-open");
  if (popover) return popover;
  const modals = roots.flatMap((root) => findAllIn(root, "dialog:modal"));
  // The one on top has taken the focus.
  const top = modals.findLast(hasFocus) ?? modals.at(-1);
  return top ?? (documentElement?.call(document) as Element | null);
}

type Movable = Element & { moveBefore?: (node: Node, child: Node | null) => void };

/** Moves our element to its home and to the top of the top layer. */
export function settle(element: HTMLElement, home: Movable): void {
  if (element.parentNode !== home) {
    // `moveBefore` keeps the panel's frame alive. Browsers without it load the frame anew, and so does
    // Firefox (153) because it is in a shadow root (panel-frame.ts).
    if (element.isConnected && home.moveBefore) home.moveBefore(element, null);
    else home.append(element);
  }
  // What was shown last is on top.
  if (element.matches(":popover-open")) element.hidePopover();
  element.showPopover();
}
