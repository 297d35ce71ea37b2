/** SuiteCRM 7 opens its pickers as windows. */
document.querySelector("[data-pick]")?.addEventListener("click", () => {
  window.open(`/picker${location.search}`, "picker", "popup,width=480,height=600");
});
for (const choice of document.querySelectorAll("[data-choice]")) {
  choice.addEventListener("click", () => {
    const field = window.opener?.document.querySelector("[name=customer]");
    if (field) field.value = choice.textContent;
    window.close();
  });
}
export {};
