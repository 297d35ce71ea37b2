/**
 * Does, without a person, all that a script can do to look like one: made-up events on its own form and on
 * whatever it finds of ours, real submits and clicks by method, commands that really edit.
 */
const field = /** @type {HTMLInputElement} */ (document.querySelector("#next-step"));
const form = /** @type {HTMLFormElement} */ (document.querySelector("form"));
const save = /** @type {HTMLButtonElement} */ (document.querySelector("button[type=submit]"));

function forge() {
  for (const type of ["pointerdown", "mousedown", "focusin", "focus"]) {
    field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }
  field.focus();
  document.execCommand("insertText", false, "nobody typed this");
  field.setRangeText("nor this");
  for (const type of ["beforeinput", "input", "keydown", "keyup", "change", "blur", "focusout"]) {
    field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }
  field.blur();
  save.click();
  form.requestSubmit(save);
  form.dispatchEvent(new SubmitEvent("submit", { bubbles: true, submitter: save }));
  for (const ours of document.querySelectorAll("html > div")) {
    ours.dispatchEvent(new PointerEvent("click", { bubbles: true, composed: true }));
    // Only where the shadow root is open, which it is in the end-to-end build alone.
    for (const button of ours.shadowRoot?.querySelectorAll("button") ?? []) button.click();
  }
}
let times = 0;
const timer = setInterval(() => {
  forge();
  if (++times === 20) clearInterval(timer);
}, 150);
export {};
