import { expect, test } from "vitest";
import type { ProcessView } from "@/lib/messages/panel";
import { withKeys } from "./process-keys";

const process = (id: string, caseId: string | null): ProcessView => ({
  id,
  title: id,
  why: "",
  caseId,
  startedAt: null,
  snoozedUntil: null,
  place: "here",
  otherCases: [],
  steps: [],
});
const keys = (...processes: ProcessView[]) => withKeys(processes).map(({ key }) => key);

test("a key survives the start of the case", () => {
  expect(keys(process("visit", null))).toEqual(keys(process("visit", "a")));
});

test("two cases of one process have different keys", () => {
  expect(
    new Set(keys(process("visit", "a"), process("deal", "b"), process("visit", "c"))).size,
  ).toBe(3);
});
