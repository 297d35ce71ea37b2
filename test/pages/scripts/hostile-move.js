/** Puts whatever it did not put under `<html>` itself into a hidden corner, 30 times a second. */
const corner = document.createElement("div");
corner.hidden = true;
document.body.append(corner);
let moved = 0;
setInterval(() => {
  for (const child of document.querySelectorAll("html > *")) {
    if (child === document.head || child === document.body) continue;
    corner.append(child);
    document.body.dataset["removed"] = String(++moved);
  }
}, 33);
export {};
