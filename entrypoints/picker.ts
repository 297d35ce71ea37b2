/** Injected into a tab's frames when a person wants to show Handrail where something is; never resident. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startPicker } from "@/lib/page/picker/picker";
import type { Picker } from "@/lib/page/picker/picker";

declare global {
  /** In the content script's own world, where page scripts cannot see it. */
  var handrailPicker: Promise<Picker | undefined> | undefined;
}

export default defineUnlistedScript(() => {
  // One after the other: two may be injected before the first has its answer.
  globalThis.handrailPicker = Promise.resolve(globalThis.handrailPicker).then(startPicker);
});
