/** “Check this page”: started by the background in a frame when a key user asks (lib/background/check-frame.ts). */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { Check } from "@/lib/page/check/check";
import { startCheck } from "@/lib/page/check/check";

declare global {
  /** In the content scripts' own world, where page scripts cannot see it. */
  var handrailCheck: Check | undefined;
}

export default defineUnlistedScript(() => {
  if (!globalThis.handrailCheck?.isAlive()) globalThis.handrailCheck = startCheck();
});
