import { browser } from "wxt/browser";
import { systemClock } from "@/lib/clock";
import { newId } from "@/lib/id";
import { addLocator } from "./add-locator";
import { checkFrame } from "./check-frame";
import type { Services } from "./context";
import { browserNotify } from "./notify";
import { isGranted } from "./sites/granted";
import { sessionPanelDoor } from "./panel-door";
import { sessionPickerDoor } from "./picker/picker-door";
import { browserPreviewDoor } from "./preview/preview-door";
import { sessionRecorderDoor } from "./recorder/recorder-door";
import { storageCanary } from "./store/canary";
import { sessionLatch } from "./store/latch";
import { openDatabase } from "./store/open";
import { Store } from "./store/store";

/** The real parts. Tests put their own together. */
export function createServices({ isE2e }: { readonly isE2e: boolean }): Services {
  const notify = browserNotify();
  return {
    store: new Store({
      open: () => openDatabase(indexedDB),
      clock: systemClock,
      newId,
      latch: sessionLatch(),
      canary: storageCanary(),
      // Whoever tries the end-to-end build on a CRM of their own is its admin.
      firstRole: isE2e ? "admin" : "user",
      onChange: notify.views,
    }),
    clock: systemClock,
    newId,
    notify,
    panelDoor: sessionPanelDoor(newId),
    pickers: sessionPickerDoor(),
    recorders: sessionRecorderDoor(),
    previews: browserPreviewDoor(),
    addLocator,
    checkFrame,
    isGranted,
    browserLanguage: () => browser.i18n.getUILanguage(),
  };
}
