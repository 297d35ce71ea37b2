import { expect, it } from "vitest";
import { chengdu, MONDAY } from "@/test/given";
import type { Draft } from "./draft";
import { contentFor } from "./draft-content";
import { meetingOf, withShared } from "./draft-states";

const [process] = chengdu.processes;
if (!process) throw new Error("No process.");
const begun: Draft = {
  id: "draft-1",
  state: "draft",
  author: "李娜",
  createdAt: MONDAY,
  changedAt: MONDAY,
  base: process,
  content: contentFor(process),
  remarks: [],
};
const at = (draft: Draft, minutes: number): Draft => ({
  ...draft,
  changedAt: MONDAY + minutes * 60_000,
});

it("a state is the same, newer or older than another that it shares a past with", () => {
  const shared = withShared(begun);
  expect(meetingOf(shared, begun)).toBe("same");
  expect(meetingOf(at(shared, 5), begun)).toBe("newer");
  // The other computer's clock is behind.
  expect(meetingOf(at(shared, -5), begun)).toBe("newer");
  expect(meetingOf(begun, at(shared, 5))).toBe("older");
});

it("two states are apart where each was changed after it was shared", () => {
  const shared = withShared(begun);
  expect(meetingOf(at(shared, 9), at(shared, 5))).toBe("apart");
  expect(meetingOf(withShared(at(shared, 9)), withShared(at(shared, 5)))).toBe("apart");
});

it("a draft remembers a limited number of its states, each once, the newest last", () => {
  let draft = begun;
  for (let minute = 0; minute < 60; minute++) draft = withShared(withShared(at(draft, minute)));
  expect(draft.shared).toHaveLength(50);
  expect(draft.shared?.at(-1)).toBe(draft.changedAt);
});
