import { element } from "./element";
import { isGenuine } from "./shield";

/**
 * A button that only a person can press, never a script of the page.
 *
 * @param kind class of its look.
 * @param label for screen readers, where `text` is but a sign.
 */
export function button(
  kind: string,
  text: string,
  onClick: () => void,
  label?: string,
): HTMLButtonElement {
  const made = element(
    "button",
    { type: "button", class: `button ${kind}`, ...(label ? { "aria-label": label } : {}) },
    [text],
  );
  made.addEventListener("click", (event) => {
    if (isGenuine(event)) onClick();
  });
  return made;
}
