/**
 * Tells when the page shows another address without loading. The Navigation API says so by itself;
 * without it, an address can only have changed after something the person did or a history event.
 */
interface NavigationLike {
  addEventListener: (
    type: "currententrychange",
    listener: () => void,
    options: { signal: AbortSignal },
  ) => void;
}

export function onNavigate(
  listener: () => void,
  signal: AbortSignal,
  view: Window & { readonly navigation?: NavigationLike } = window,
): void {
  let address = view.location.href;
  const check = () => {
    if (view.location.href === address) return;
    address = view.location.href;
    listener();
  };

  if (view.navigation) {
    view.navigation.addEventListener("currententrychange", check, { signal });
    return;
  }
  for (const type of ["popstate", "hashchange"]) view.addEventListener(type, check, { signal });
  // Routers call history.pushState in the click or key handler, or right after it. Content scripts
  // cannot patch it: they live in a world of their own.
  const soon = () => setTimeout(check);
  for (const type of ["click", "keyup"]) {
    view.addEventListener(type, soon, { signal, capture: true, passive: true });
  }
}
