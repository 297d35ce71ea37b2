import { browser } from "wxt/browser";
import { playedClock, systemClock } from "@/lib/clock";
import { newId } from "@/lib/id";
import { addLedger } from "./parallel/add-ledger";
import { sessionListReadings } from "./parallel/list-reading";
import { addLocator } from "./add-locator";
import { checkFrame } from "./check-frame";
import type { Services } from "./context";
import { browserNotify } from "./notify";
import { sessionPictureDoor } from "./evidence-picture/picture-door";
import { isGranted } from "./sites/granted";
import { sessionPanelDoor } from "./panel-door";
import { sessionPickerDoor } from "./picker/picker-door";
import { browserPreviewDoor } from "./preview/preview-door";
import { sessionRecorderDoor } from "./recorder/recorder-door";
import { storageCanary } from "./store/canary";
import { startFreshLog } from "./store/fresh-log";
import { sessionLatch } from "./store/latch";
import { openDatabase } from "./store/open";
import { Store } from "./store/store";

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));

/** The real parts. Tests put their own together. */
export function createServices({ isE2e }: { readonly isE2e: boolean }): Services {
  const notify = browserNotify();
  const clock = isE2e ? playedClock : systemClock;
  return {
    store: new Store({
      open: () => openDatabase(indexedDB),
      clock,
      newId,
      latch: sessionLatch(),
      canary: storageCanary(),
      // Firefox keeps IndexedDB in SQLite, which has no such log.
      freshLog: import.meta.env.FIREFOX
        ? () => Promise.resolve()
        : () => startFreshLog({ factory: indexedDB, noise: randomBytes }),
      // Whoever tries the end-to-end build on a CRM of their own is its admin.
      firstRole: isE2e ? "admin" : "user",
      onChange: notify.views,
    }),
    clock,
    newId,
    notify,
    panelDoor: sessionPanelDoor(newId),
    pickers: sessionPickerDoor(),
    recorders: sessionRecorderDoor(),
    previews: browserPreviewDoor(),
    pictures: sessionPictureDoor(),
    listReadings: sessionListReadings(),
    addLocator,
    addLedger,
    checkFrame,
    isGranted,
    browserLanguage: () => browser.i18n.getUILanguage(),
  };
}
