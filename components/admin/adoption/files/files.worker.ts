/** Makes files beside the page: a large workbook takes seconds in which nothing may stand still. */
import type { FileReply } from "./file-maker";
import type { FileJob } from "./file-kind";
import { makeFile } from "./make-file";

/** Progress is said no more often than somebody can see it. */
const PROGRESS_MS = 100;

function say(reply: FileReply): void {
  globalThis.postMessage(reply);
}

globalThis.addEventListener("message", ({ data }: MessageEvent<FileJob>) => {
  let said = 0;
  const onProgress = (done: number) => {
    const now = Date.now();
    if (now - said < PROGRESS_MS) return;
    said = now;
    say({ kind: "progress", done });
  };
  makeFile(data, onProgress).then(
    (file) => say({ kind: "made", file }),
    () => say({ kind: "failed" }),
  );
});
