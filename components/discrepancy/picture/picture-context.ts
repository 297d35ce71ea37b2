import { createContext, use } from "react";
import type { Ask } from "@/lib/messages/connect";
import type { AwaitPictureCalls, EvidencePictureCalls } from "@/lib/messages/evidence-picture";

export interface PictureSetting {
  readonly ask: Ask<EvidencePictureCalls>;
  /** Has pictures of the tab taken; `null` where no CRM page is shown. */
  readonly awaiting: Ask<AwaitPictureCalls> | null;
  readonly run: string;
  /** Of the difference. */
  readonly id: string;
  /** The field, or what the difference is, in the reader's language; no value. */
  readonly about: string;
}

export const PictureContext = createContext<PictureSetting | null>(null);

/** Which difference pictures are about, and whom to ask. */
export function usePictures(): PictureSetting {
  const setting = use(PictureContext);
  if (!setting) throw new Error("usePictures belongs inside PictureContext");
  return setting;
}
