/**
 * The content script. An unlisted script rather than a WXT content script: WXT's context listens to a
 * DOM event that any page can send to switch it off, and posts a message that any page can see.
 */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { onDocumentRenewed } from "@/lib/page/document-renewed";
import { startSession } from "@/lib/page/session";
import type { Session } from "@/lib/page/session";

declare global {
  /** In the content script's own world, where page scripts cannot see it. */
  var handrailSession: Session | undefined;
}

export default defineUnlistedScript(() => {
  // A prerendered page has not been opened by anybody yet.
  if ("prerendering" in document && document.prerendering) {
    document.addEventListener("prerenderingchange", start, { once: true });
  } else {
    start();
  }
});

function start(): void {
  // Registered and injected may meet in one page: the first lives on.
  if (globalThis.handrailSession?.isAlive()) return;
  globalThis.handrailSession = startSession();
  onDocumentRenewed(() => {
    if (!globalThis.handrailSession?.isAlive()) return;
    globalThis.handrailSession.end();
    globalThis.handrailSession = startSession();
  });
}
