/** Processes that are being written in this browser, and those that came as files for review. */
import type { Draft } from "@/lib/core/authoring/draft";
import { draftFile, handedOn, parseDraftFile } from "@/lib/core/authoring/draft";
import { meetingOf, withShared } from "@/lib/core/authoring/draft-states";
import type { AdminCalls } from "@/lib/messages/admin";
import type { TakenDraft } from "@/lib/messages/drafts";
import type { Command } from "../context";
import { CommandError } from "../context";
import type { Unit } from "../store/unit";

type AdminCommand<Name extends keyof AdminCalls> = Command<AdminCalls, Name, null>;

export const drafts: AdminCommand<"drafts"> = (_request, { store }) =>
  store.read(async (database) => {
    const all = await database.drafts.toArray();
    return all.sort((a, b) => b.changedAt - a.changedAt);
  });

export const beginDraft: AdminCommand<"beginDraft"> = async (
  { id, content, base },
  { store, clock, notify },
) => {
  const begun = await store.commit(async (unit) => {
    const known = await unit.database.drafts.get(id);
    if (known) return known;
    const at = clock.now();
    const author = nameIn(unit);
    const draft: Draft = {
      id,
      state: "draft",
      author,
      createdAt: at,
      changedAt: at,
      base,
      content,
      remarks: [],
    };
    await unit.database.drafts.add(draft);
    return draft;
  });
  notify.views();
  return begun;
};

export const saveDraft: AdminCommand<"saveDraft"> = ({ id, content, over }, { store, clock }) =>
  store.commit((unit) =>
    change(unit, id, (draft) => {
      if (draft.changedAt !== over) throw new CommandError("overtaken");
      // Two changes within a millisecond are two states all the same.
      return { ...draft, content, changedAt: Math.max(clock.now(), over + 1) };
    }),
  );

export const handDraftOn: AdminCommand<"handDraftOn"> = async (
  { id, state, words },
  { store, clock, notify },
) => {
  const handed = await store.commit((unit) =>
    change(unit, id, (draft) =>
      handedOn(draft, state, { by: nameIn(unit), at: clock.now(), words }),
    ),
  );
  notify.views();
  return handed;
};

export const dropDraft: AdminCommand<"dropDraft"> = async ({ id }, { store, notify }) => {
  await store.commit(({ database }) => database.drafts.delete(id));
  notify.views();
  return null;
};

export const putDraftBack: AdminCommand<"putDraftBack"> = async ({ draft }, { store, notify }) => {
  await store.commit(({ database }) => database.drafts.put(draft));
  notify.views();
  return null;
};

export const shareDraft: AdminCommand<"shareDraft"> = async ({ id }, { store }) => {
  const draft = await store.commit(({ database }) => change({ database }, id, withShared));
  return draftFile(draft);
};

export const takeDraft: AdminCommand<"takeDraft"> = async ({ source, over }, { store, notify }) => {
  const file = parseDraftFile(source);
  if (!file) return { ok: false, reason: "not-a-draft" };
  const taken = await store.commit(async ({ database }): Promise<TakenDraft> => {
    const here = await database.drafts.get(file.id);
    const meeting = here ? meetingOf(file, here) : "newer";
    if (here && meeting === "same") return { ok: true, draft: here, replaced: null };
    if (meeting === "older") return { ok: false, reason: "older" };
    const isAgreed = here?.changedAt === over;
    if (here && meeting === "apart" && !isAgreed) return { ok: false, reason: "apart", here, file };
    const draft = withShared(file);
    await database.drafts.put(draft);
    return { ok: true, draft, replaced: here && meeting === "apart" ? here : null };
  });
  if (taken.ok) notify.views();
  return taken;
};

function nameIn({ known }: Unit): string | null {
  return known.profile.displayName || null;
}

async function change(
  { database }: Pick<Unit, "database">,
  id: string,
  changed: (draft: Draft) => Draft,
): Promise<Draft> {
  const draft = await database.drafts.get(id);
  if (!draft) throw new CommandError("not-found");
  const next = changed(draft);
  await database.drafts.put(next);
  return next;
}
