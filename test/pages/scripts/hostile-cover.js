/** Covers everything with an element of the greatest z-index there is, which lets clicks through to itself. */
const cover = document.createElement("div");
cover.style.cssText = "position:fixed;inset:0;z-index:2147483647;background:rgb(180 0 0 / 20%)";
setInterval(() => document.documentElement.append(cover), 50);
document.addEventListener("click", ({ target }) => {
  if (target === cover) document.body.dataset["coverHit"] = "yes";
});
export {};
