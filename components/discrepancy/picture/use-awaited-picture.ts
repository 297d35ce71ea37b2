import { useCallback, useEffect, useState } from "react";
import type { AwaitedPicture } from "@/lib/messages/evidence-picture";
import { onViewsChanged } from "@/lib/messages/on-notice";
import { usePictures } from "./picture-context";

export interface Awaiting {
  /** `null`: no picture of a page can be taken here, or nobody has answered yet. */
  readonly state: Exclude<AwaitedPicture, { state: "taken" }> | null;
  readonly again: () => void;
}

/** Awaits a picture of the tab as long as whoever uses this is shown. @param onTaken must be stable. */
export function useAwaitedPicture(onTaken: (picture: string) => void): Awaiting {
  const { awaiting } = usePictures();
  const [state, setState] = useState<Awaiting["state"]>(null);

  const hear = useCallback(
    (answer: AwaitedPicture) => {
      if (answer.state === "taken") onTaken(answer.picture);
      else setState(answer);
    },
    [onTaken],
  );
  const again = useCallback(() => {
    awaiting?.("awaitPicture", {}).then(hear, () => setState({ state: "failed" }));
  }, [awaiting, hear]);

  useEffect(() => {
    if (!awaiting) return;
    again();
    let isWaiting = true;
    const look = () => {
      awaiting("awaitedPicture", {}).then(
        (answer) => isWaiting && hear(answer),
        () => undefined, // the next change asks again
      );
    };
    const stop = onViewsChanged(look);
    return () => {
      isWaiting = false;
      stop();
      void awaiting("endPicture", {}).catch(() => undefined); // it ends by itself, too
    };
  }, [awaiting, again, hear]);

  const until = state?.state === "waiting" ? state.until : null;
  useEffect(() => {
    if (until === null) return;
    const timer = setTimeout(() => setState({ state: "over" }), until - Date.now());
    return () => clearTimeout(timer);
  }, [until]);

  return { state, again };
}
