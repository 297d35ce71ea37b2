/**
 * States of one draft that meet: the one here, and one that comes as a file. When they were saved says
 * nothing about which grew from which, because two computers have two clocks; so a draft remembers which of
 * its states went to another browser or came from there.
 */
import type { Draft } from "./draft";

/** Older ones are forgotten; then a file that grew from one of them is asked about. */
const MAX_SHARED = 50;

/**
 * What the file is to the draft here: its very state, one that has grown from it, one that it has grown
 * from, or a state with changes of its own while the one here has changes, too.
 */
export type Meeting = "same" | "newer" | "older" | "apart";

export function meetingOf(file: Draft, here: Draft): Meeting {
  if (file.changedAt === here.changedAt) return "same";
  if (sharedOf(file).includes(here.changedAt)) return "newer";
  if (sharedOf(here).includes(file.changedAt)) return "older";
  return "apart";
}

/** The draft, remembering that another browser has it as it is now. */
export function withShared(draft: Draft): Draft {
  const before = sharedOf(draft).filter((at) => at !== draft.changedAt);
  return { ...draft, shared: [...before, draft.changedAt].slice(-MAX_SHARED) };
}

function sharedOf({ shared = [] }: Draft): readonly number[] {
  return shared;
}
