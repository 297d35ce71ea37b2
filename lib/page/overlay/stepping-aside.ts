/**
 * While the picker or a check marks something on the page, prompts would only stand in the way. They are
 * scripts of their own, started by the background, and share nothing with the overlay but their world.
 */
interface Aside {
  count: number;
  readonly listeners: Set<() => void>;
}

declare global {
  /** In the content scripts' own world, where page scripts cannot see it. */
  var handrailAside: Aside | undefined;
}

const aside = () => (globalThis.handrailAside ??= { count: 0, listeners: new Set() });

/** Has the prompts of this frame step aside until the signal aborts. */
export function stepAside(signal: AbortSignal): void {
  if (signal.aborted) return;
  change(1);
  signal.addEventListener("abort", () => change(-1));
}

/** @returns whether prompts should not be seen now */
export function isAside(): boolean {
  return aside().count > 0;
}

/** Calls back whenever that changes. */
export function onAside(listener: () => void, signal: AbortSignal): void {
  const { listeners } = aside();
  const own = () => listener();
  listeners.add(own);
  signal.addEventListener("abort", () => listeners.delete(own));
}

function change(by: number): void {
  const now = aside();
  now.count += by;
  for (const listener of now.listeners) listener();
}
