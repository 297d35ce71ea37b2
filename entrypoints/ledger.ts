/** Started by the background in frames whose page a parallel run names (lib/background/add-ledger.ts). */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startLedger } from "@/lib/page/ledger/ledger";

// Known to this world since entrypoints/overlay.ts; without a session nobody would stop it.
export default defineUnlistedScript(() => globalThis.handrailSession?.takeLedger(startLedger));
