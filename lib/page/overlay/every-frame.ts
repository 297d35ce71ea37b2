/**
 * Runs before each drawn frame, so that what stands beside an element of the page goes with it: scrolling,
 * zooming, animations, lists that move their rows. It costs one measuring of the element a frame, asks
 * nothing of its ancestors (a form's `parentNode` may be a field of that name), and rests while the tab
 * is in the background.
 */
export function everyFrame(run: () => void, signal: AbortSignal): void {
  const frame = () => {
    if (signal.aborted) return;
    run();
    requestAnimationFrame(frame);
  };
  frame();
}
