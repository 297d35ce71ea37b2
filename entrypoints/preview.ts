/** A step that is not published yet, shown on its page: started by the background when an author asks (lib/background/preview/). */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { Preview } from "@/lib/page/preview/preview";
import { startPreview } from "@/lib/page/preview/preview";

declare global {
  /** In the content scripts' own world, where page scripts cannot see it. */
  var handrailPreview: Preview | undefined;
}

export default defineUnlistedScript(() => {
  if (!globalThis.handrailPreview?.isAlive()) globalThis.handrailPreview = startPreview();
});
