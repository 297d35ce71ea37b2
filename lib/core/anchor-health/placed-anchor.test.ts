import { expect, it } from "vitest";
import { chengdu } from "@/test/given";
import { placedAnchors } from "./placed-anchor";

it("is worked out once for a playbook, and anew for its next version", () => {
  const first = placedAnchors(chengdu);
  expect(placedAnchors(chengdu)).toBe(first);
  const next = placedAnchors({ ...chengdu, version: chengdu.version + 1 });
  expect(next).not.toBe(first);
  expect(next).toEqual(first);
});
