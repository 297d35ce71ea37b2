/** Hands a text to the person as a file. Nothing goes through the network. */
export function downloadText(
  name: string,
  type: "text/csv" | "application/json",
  text: string,
): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Firefox reads the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
