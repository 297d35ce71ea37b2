import { expect, it } from "vitest";
import type { DifferencePage } from "@/lib/messages/parallel";
import { openCounts } from "./open-counts";

const page = {
  total: 14,
  counts: {
    critical: [
      { value: true, count: 4 },
      { value: false, count: 10 },
    ],
    owner: [
      { value: null, count: 11 },
      { value: "Li Na", count: 3 },
    ],
  } as unknown as DifferencePage["counts"],
};

it("counts what is open, critical, and with the person who asks", () => {
  expect(openCounts(page, "Li Na")).toEqual({ open: 14, critical: 4, mine: 3 });
});

it("counts nothing as with somebody who has no name, though much is with nobody", () => {
  expect(openCounts(page, null)).toEqual({ open: 14, critical: 4, mine: 0 });
});
