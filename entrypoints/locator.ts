/** The locator: started by the background in frames whose page the playbook names (lib/background/add-locator.ts). */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { createLiveLocator } from "@/lib/page/locate/live-locator";

// Known to this world since entrypoints/overlay.ts; without a session there is nobody to find for.
export default defineUnlistedScript(() =>
  globalThis.handrailSession?.takeLocator(createLiveLocator),
);
