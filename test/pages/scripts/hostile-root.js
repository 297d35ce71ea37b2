/** Styles of `<html>` that also catch what stands under it: dark-mode filters, zooming, fading. */
document.documentElement.style.cssText =
  "opacity:0.35;transform:translateX(300px) scale(0.6);filter:invert(1) hue-rotate(180deg);contain:paint;overflow:hidden;clip-path:inset(0 400px 0 0);";
export {};
