/**
 * Runs before each drawn frame, so that what stands beside an element of the page goes with it: scrolling,
 * zooming, animations, lists that move their rows. It costs one measuring of the element a frame, asks
 * nothing of its ancestors (a form's `parentNode` may be a field of that name), and rests while the tab
 * is in the background.
 */

/** Measuring a page that changes all the time makes it compute its layout: then we rest in between. */
const CHEAP_MS = 0.1;
/** So many times as long as it took. */
const REST = 200;
/** On a busy machine one slow frame must not leave a prompt beside the wrong place for longer than this. */
const MOST_REST_MS = 2000;
/** Who moves the page sees every frame. */
const MOVED = ["scroll", "wheel", "touchmove", "keydown"];
const MOVED_MS = 300;

export function everyFrame(run: () => void, signal: AbortSignal): void {
  let restUntil = 0;
  let movedAt = -MOVED_MS;
  const onMove = ({ isTrusted }: Event) => {
    if (isTrusted) movedAt = performance.now();
  };
  for (const type of MOVED) {
    window.addEventListener(type, onMove, { signal, capture: true, passive: true });
  }
  const frame = () => {
    if (signal.aborted) return;
    const start = performance.now();
    if (start >= restUntil || start - movedAt < MOVED_MS) {
      run();
      const cost = performance.now() - start;
      restUntil = cost > CHEAP_MS ? start + Math.min(MOST_REST_MS, REST * cost) : 0;
    }
    requestAnimationFrame(frame);
  };
  frame();
}
