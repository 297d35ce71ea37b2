/**
 * While the browser takes a picture of the tab, nothing of Handrail is to be in it: the panel shows what the
 * ledger says. Several scripts of ours draw in one frame and share nothing but their world; the background
 * calls this by its name.
 */
interface Unseen {
  readonly listeners: Set<(isUnseen: boolean) => void>;
  isUnseen: boolean;
  /** Resolves when the page has been drawn without us. */
  readonly hide: () => Promise<void>;
  readonly show: () => void;
}

declare global {
  /** In the content scripts' own world, where page scripts cannot see it. */
  var handrailUnseen: Unseen | undefined;
}

/** Seen again by then, whatever becomes of the picture and of the background. */
const LONGEST_MS = 3000;
/** A frame out of sight is not drawn, and need not be waited for. */
const DRAWN_MS = 300;

/** Tells at once while a picture is being taken, and whenever that changes. */
export function onUnseen(listener: (isUnseen: boolean) => void, signal: AbortSignal): void {
  const unseen = (globalThis.handrailUnseen ??= createUnseen());
  unseen.listeners.add(listener);
  signal.addEventListener("abort", () => unseen.listeners.delete(listener));
  if (unseen.isUnseen) listener(true);
}

function createUnseen(): Unseen {
  let again: ReturnType<typeof setTimeout> | undefined;
  const set = (isUnseen: boolean) => {
    clearTimeout(again);
    unseen.isUnseen = isUnseen;
    for (const listener of unseen.listeners) listener(isUnseen);
  };
  const unseen: Unseen = {
    listeners: new Set(),
    isUnseen: false,
    hide: () => {
      set(true);
      again = setTimeout(unseen.show, LONGEST_MS);
      return drawnAnew();
    },
    show: () => set(false),
  };
  return unseen;
}

/** In the second frame from now, what changed before the first stands on the screen. */
function drawnAnew(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, DRAWN_MS);
  });
}
