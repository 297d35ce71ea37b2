/** Injected into a tab's frames while a key user records a process there; never resident. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startRecorder } from "@/lib/page/recorder/recorder";
import type { Recorder } from "@/lib/page/recorder/recorder";

declare global {
  /** In the content script's own world, where page scripts cannot see it. */
  var handrailRecorder: Promise<Recorder | undefined> | undefined;
}

export default defineUnlistedScript(() => {
  // One after the other: two may be injected before the first has its answer.
  globalThis.handrailRecorder = Promise.resolve(globalThis.handrailRecorder).then(startRecorder);
});
