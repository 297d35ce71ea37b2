import { element } from "./element";
import { isGenuine } from "./shield";

/**
 * A button that only a person can press, never a script of the page.
 *
 * @param kind class of its look.
 * @param label for screen readers, where `text` is but a sign.
 * @param hint what it is about, where `text` is short.
 */
export function button(
  kind: string,
  text: string,
  onClick: () => void,
  label?: string,
  hint?: string,
): HTMLButtonElement {
  const made = element(
    "button",
    {
      type: "button",
      class: `button ${kind}`,
      ...(label ? { "aria-label": label } : {}),
      ...(hint ? { title: hint } : {}),
    },
    [text],
  );
  made.addEventListener("click", (event) => {
    if (isGenuine(event)) onClick();
  });
  return made;
}
