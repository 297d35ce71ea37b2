// @ts-check
/** Bringing colleagues' facts together: a month of a thousand people. */
import { mergeSeconds } from "./statistics-merge.mjs";

export async function bench() {
  return { merge: await mergeSeconds() };
}
