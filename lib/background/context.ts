import type { Clock } from "@/lib/clock";
import type { CallMap, ParsedRequestOf, ReplyOf } from "@/lib/messages/call";
import type { CheckNotice } from "@/lib/messages/notices";
import type { ErrorCode } from "@/lib/messages/envelope";
import type { PictureDoor } from "./evidence-picture/picture-door";
import type { Notify } from "./notify";
import type { ListReadings } from "./parallel/list-reading";
import type { PanelDoor } from "./panel-door";
import type { PickerDoor } from "./picker/picker-door";
import type { PreviewDoor } from "./preview/preview-door";
import type { RecorderDoor } from "./recorder/recorder-door";
import type { Store } from "./store/store";

/** What every command works with. */
export interface Services {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly notify: Notify;
  readonly panelDoor: PanelDoor;
  readonly pickers: PickerDoor;
  readonly recorders: RecorderDoor;
  readonly previews: PreviewDoor;
  readonly pictures: PictureDoor;
  readonly listReadings: ListReadings;
  /** Starts the locator beside the content script of a frame. */
  readonly addLocator: (frame: FrameSender) => void;
  /** Starts what reads a page for a parallel run, beside the content script of a frame. */
  readonly addLedger: (frame: FrameSender) => void;
  /** Has `check.js` look for anchors in a frame, or end the check. @throws when it cannot be reached. */
  readonly checkFrame: (frame: FrameSender, notice: CheckNotice) => Promise<unknown>;
  /** Whether Handrail may (still) work on this origin. */
  readonly isGranted: (origin: string) => Promise<boolean>;
  /** BCP 47 tag of the browser's own language. */
  readonly browserLanguage: () => string;
}

/** A frame of a tab: where a page or panel command comes from. */
export interface FrameSender {
  readonly tab: number;
  readonly frame: number;
}

/** A command cannot do what was asked, for a reason the asker can act on. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  constructor(readonly code: ErrorCode) {
    super(code);
  }
}

export type Command<Calls extends CallMap, Name extends keyof Calls, Sender> = (
  request: ParsedRequestOf<Calls[Name]>,
  services: Services,
  sender: Sender,
) => Promise<ReplyOf<Calls[Name]>>;

/** One command for every call of a map: a missing one does not compile. */
export type Commands<Calls extends CallMap, Sender> = {
  readonly [Name in keyof Calls]: Command<Calls, Name, Sender>;
};
