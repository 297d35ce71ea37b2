/** What stands before and after an element in document order. */
import type { Kind } from "./kind";
import { isAction, isControl, isWordless } from "./kind";
import type { PageView } from "./page-view";

/** Number of items of an ascending list that are smaller. */
export function below(list: readonly number[], value: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The `count` texts that stand before the element, nearest first; texts around or in it are none. */
export function textsBefore(view: PageView, index: number, count: number): number[] {
  const found: number[] = [];
  for (let at = below(view.texts, index) - 1; at >= 0 && found.length < count; at--) {
    const text = view.texts[at] as number;
    if ((view.last[text] as number) < index) found.push(text);
  }
  return found;
}

export function textsAfter(view: PageView, index: number, count: number): number[] {
  const from = below(view.texts, (view.last[index] as number) + 1);
  return view.texts.slice(from, from + count);
}

/** Neighbours of the same sort in document order, nearest first. */
export function peersBefore(view: PageView, index: number, count: number): number[] {
  const peers = peersOf(view, index);
  const found: number[] = [];
  for (let at = below(peers, index) - 1; at >= 0 && found.length < count; at--) {
    const peer = peers[at] as number;
    if ((view.last[peer] as number) < index) found.push(peer);
  }
  return found;
}

export function peersAfter(view: PageView, index: number, count: number): number[] {
  const peers = peersOf(view, index);
  const from = below(peers, (view.last[index] as number) + 1);
  return peers.slice(from, from + count);
}

export function peersOf(view: PageView, index: number): readonly number[] {
  return groupOf(view, view.kinds[index] as Kind);
}

/** The elements of the page that are of this sort. */
export function groupOf(view: PageView, kind: Kind): readonly number[] {
  if (isControl(kind)) return view.controls;
  if (isAction(kind)) return view.actions;
  return kind === "heading" ? view.texts : isWordless(kind) ? view.shapes : view.texts;
}
