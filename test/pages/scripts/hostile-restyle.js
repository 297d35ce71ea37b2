/** Leaves what it does not know in its place, but tries every way to make it invisible or dead: four times. */
const ways = /** @type {((stranger: HTMLElement) => void)[]} */ ([
  (stranger) => stranger.setAttribute("style", "display: none !important"),
  (stranger) => stranger.style.setProperty("opacity", "0", "important"),
  (stranger) => {
    stranger.hidden = true;
    stranger.inert = true;
    stranger.className = "hide-me";
  },
  (stranger) => stranger.hidePopover(),
]);
const sheet = document.createElement("style");
sheet.textContent = `
  html > div, .hide-me { display: none !important; visibility: hidden !important; opacity: 0 !important;
    clip-path: inset(50%) !important; transform: scale(0) !important; pointer-events: none !important; }
  @layer first { html > div { display: none !important; filter: blur(9px) !important; } }`;
document.head.append(sheet);
const timer = setInterval(() => {
  const stranger = document.querySelector("html > div");
  if (!(stranger instanceof HTMLElement)) return;
  const way = ways.shift();
  if (way) way(stranger);
  else {
    stranger.animate({ opacity: 0 }, { duration: 1, fill: "forwards" });
    document.body.dataset["removed"] = "4";
    clearInterval(timer);
  }
}, 400);
export {};
