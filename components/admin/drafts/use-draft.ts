import { useDebouncedCallback, useWindowEvent } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import type { Draft } from "@/lib/core/authoring/draft";
import type { DraftContent } from "@/lib/core/authoring/draft-content";
import { sameValue } from "@/lib/core/same-value";
import { ask } from "../ask";

/** Saved this long after the last change. */
const SAVE_AFTER_MS = 600;
/** Changes closer together than this are undone together, as letters of one word are. */
const ONE_CHANGE_MS = 800;
const MAX_UNDO = 100;

interface Versions {
  readonly past: readonly DraftContent[];
  readonly now: DraftContent;
  readonly future: readonly DraftContent[];
  readonly changedAt: number;
}

/** What the background has of the draft. */
interface Saved {
  readonly content: DraftContent;
  readonly changedAt: number;
}

/** What is being written: saved as it changes, and undone step by step. */
export function useDraft(draft: Draft) {
  const { id, content } = draft;
  const [versions, setVersions] = useState<Versions>({
    past: [],
    now: content,
    future: [],
    changedAt: 0,
  });
  const [saving, setSaving] = useState<"saved" | "saving" | "failed">("saved");
  const [isElsewhere, setIsElsewhere] = useState(false);
  const latest = useRef(content);
  const saved = useRef<Saved>({ content, changedAt: draft.changedAt });
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));

  /** One after the other: each says which state of the draft it was written over. */
  const store = (): Promise<boolean> => {
    queue.current = queue.current.then(async () => {
      const next = latest.current;
      if (next === saved.current.content) return true;
      try {
        const over = saved.current.changedAt;
        const { changedAt } = await ask("saveDraft", { id, content: next, over });
        saved.current = { content: next, changedAt };
        if (latest.current === next) setSaving("saved");
        return true;
      } catch {
        setSaving("failed");
        return false;
      }
    });
    return queue.current;
  };
  const save = useDebouncedCallback(() => void store(), {
    delay: SAVE_AFTER_MS,
    flushOnUnmount: true,
  });
  // Whoever closes the tab at once has written something all the same.
  useWindowEvent("pagehide", () => void store());

  // It was handed on here, or written in another tab.
  useEffect(() => {
    void queue.current.then(() => {
      if (draft.changedAt <= saved.current.changedAt) return;
      if (sameValue(draft.content, saved.current.content)) {
        saved.current = { ...saved.current, changedAt: draft.changedAt };
      } else setIsElsewhere(true);
    });
  }, [draft]);

  const show = (next: Versions) => {
    setVersions(next);
    latest.current = next.now;
    setSaving("saving");
    save();
  };
  const change = (now: DraftContent) => {
    const at = performance.now();
    const isSameChange = at - versions.changedAt < ONE_CHANGE_MS && versions.past.length > 0;
    const past = isSameChange ? versions.past : [...versions.past, versions.now].slice(-MAX_UNDO);
    show({ past, now, future: [], changedAt: at });
  };
  const undo = () => {
    const before = versions.past.at(-1);
    if (!before) return;
    const future = [versions.now, ...versions.future];
    show({ past: versions.past.slice(0, -1), now: before, future, changedAt: 0 });
  };
  const redo = () => {
    const [next, ...future] = versions.future;
    if (!next) return;
    show({ past: [...versions.past, versions.now], now: next, future, changedAt: 0 });
  };

  return {
    content: versions.now,
    saving,
    /** Somebody has written another state of it meanwhile, in another tab or by a file. */
    isElsewhere,
    change,
    undo: versions.past.length > 0 ? undo : null,
    redo: versions.future.length > 0 ? redo : null,
    /** Saves what was written last. @returns whether it is saved, and when it was changed last */
    flush: async () => {
      save.cancel();
      return { isSaved: await store(), changedAt: saved.current.changedAt };
    },
  };
}
