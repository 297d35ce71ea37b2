/**
 * Copies a text; call it while a press is being handled. The panel is a frame of another origin, in which
 * the Clipboard API is closed unless the page around it opens it; the older command is not.
 *
 * @returns whether it worked.
 */
export async function copyText(text: string): Promise<boolean> {
  return copyBySelection(text) || copyByApi(text);
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.style.position = "fixed";
  field.style.opacity = "0";
  document.body.append(field);
  field.select();
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else copies here
  const isCopied = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}

function copyByApi(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
