import { expect, test } from "vitest";
import { followCurrent } from "./opened-steps";

test("the new current step opens and the one before closes", () => {
  expect(followCurrent(["who"], "who", "outcome")).toEqual(["outcome"]);
});

test("what the person opened stays open", () => {
  expect(followCurrent(["who", "save"], "who", "outcome")).toEqual(["save", "outcome"]);
});

test("a step that was open already is not opened twice", () => {
  expect(followCurrent(["outcome"], "who", "outcome")).toEqual(["outcome"]);
});

test("after the last step nothing opens", () => {
  expect(followCurrent(["save"], "save", null)).toEqual([]);
});
