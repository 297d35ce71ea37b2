/** `showModal()`, one over another: everything outside the topmost is inert. */
for (const opener of document.querySelectorAll("[data-opens]")) {
  opener.addEventListener("click", () => {
    const dialog = document.getElementById(opener.getAttribute("data-opens") ?? "");
    if (!(dialog instanceof HTMLDialogElement)) return;
    dialog.showModal();
    // Closes on a press beside it, as many do.
    dialog.addEventListener("mousedown", (event) => {
      if (event.target === dialog) dialog.close();
    });
    dialog.querySelector("[data-close]")?.addEventListener("click", () => dialog.close());
    // React takes the element away without closing it.
    dialog.querySelector("[data-unmount]")?.addEventListener("click", () => dialog.remove());
  });
}
export {};
