/** Removes, at once and for ever, whatever it did not put under `<html>` itself. */
let removed = 0;
const sweep = () => {
  for (const child of document.querySelectorAll("html > *")) {
    if (child === document.head || child === document.body) continue;
    child.remove();
    document.body.dataset["removed"] = String(++removed);
  }
};
new MutationObserver(sweep).observe(document, { childList: true, subtree: true });
sweep();
export {};
