import { browser } from "wxt/browser";
import type {
  CheckNotice,
  LedgerNotice,
  PageNotice,
  PickerNotice,
  PreviewNotice,
  RecorderNotice,
} from "./notices";
import {
  isCheckNotice,
  isLedgerNotice,
  isNotice,
  isPickerNotice,
  isPreviewNotice,
  isRecorderNotice,
} from "./notices";

/** For panel and console. @returns how to stop listening. */
export function onViewsChanged(listener: () => void): () => void {
  return onMessage((message) => {
    if (isNotice(message) && message.notice === "views-changed") listener();
    return false;
  });
}

/**
 * For content scripts.
 *
 * @param listener says whether this frame did what the notice asks for; of several frames one may.
 * @returns how to stop listening.
 */
export function onPageNotice(listener: (notice: PageNotice) => boolean): () => void {
  return onMessage((message) =>
    isNotice(message) && message.notice !== "views-changed" ? listener(message) : false,
  );
}

/** For the picker. @returns how to stop listening. */
export function onPickerNotice(listener: (notice: PickerNotice) => void): () => void {
  return onMessage((message) => {
    if (isPickerNotice(message)) listener(message);
    return false;
  });
}

/** For the recorder. @returns how to stop listening. */
export function onRecorderNotice(listener: (notice: RecorderNotice) => void): () => void {
  return onMessage((message) => {
    if (isRecorderNotice(message)) listener(message);
    return false;
  });
}

/** For the check of a page. @param listener answers with what it found. @returns how to stop listening. */
export function onCheckNotice(listener: (notice: CheckNotice) => Promise<unknown>): () => void {
  return onQuestion((message) => (isCheckNotice(message) ? listener(message) : undefined));
}

/**
 * For what reads a page for a parallel run.
 *
 * @param listener answers what it did; a frame that has nothing of it keeps silent.
 * @returns how to stop listening.
 */
export function onLedgerNotice(
  listener: (notice: LedgerNotice) => Promise<unknown> | undefined,
): () => void {
  return onQuestion((message) => (isLedgerNotice(message) ? listener(message) : undefined));
}

/** For the preview of a step. @param listener answers a look with how well the control was found. */
export function onPreviewNotice(listener: (notice: PreviewNotice) => Promise<unknown>): () => void {
  return onQuestion((message) => (isPreviewNotice(message) ? listener(message) : undefined));
}

function onMessage(listener: (message: unknown) => boolean): () => void {
  // Silence means no: a frame that has nothing to say must not answer before the one that has.
  return onQuestion((message) => (listener(message) ? Promise.resolve(true) : undefined));
}

/** The way of answering that all browsers have, with and without the polyfill. */
function onQuestion(answerTo: (message: unknown) => Promise<unknown> | undefined): () => void {
  const heard = (message: unknown, _sender: unknown, respond: (answer: unknown) => void) => {
    const answer = answerTo(message);
    answer?.then(respond, () => respond(undefined));
    return answer ? true : undefined;
  };
  browser.runtime.onMessage.addListener(heard);
  return () => browser.runtime.onMessage.removeListener(heard);
}
