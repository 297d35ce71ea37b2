import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import type { Draft } from "@/lib/core/authoring/draft";
import type { DraftContent } from "@/lib/core/authoring/draft-content";
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

/** What is being written: saved as it changes, and undone step by step. */
export function useDraft({ id, content }: Draft) {
  const [versions, setVersions] = useState<Versions>({
    past: [],
    now: content,
    future: [],
    changedAt: 0,
  });
  const [saving, setSaving] = useState<"saved" | "saving" | "failed">("saved");

  const save = useDebouncedCallback(
    (next: DraftContent) => {
      ask("saveDraft", { id, content: next }).then(
        () => setSaving("saved"),
        () => setSaving("failed"),
      );
    },
    // Whoever leaves the page at once has written something all the same.
    { delay: SAVE_AFTER_MS, flushOnUnmount: true },
  );
  const show = (next: Versions) => {
    setVersions(next);
    setSaving("saving");
    save(next.now);
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
    change,
    undo: versions.past.length > 0 ? undo : null,
    redo: versions.future.length > 0 ? redo : null,
    /** Before something else is done with the draft. */
    flush: () => save.flush(),
  };
}
