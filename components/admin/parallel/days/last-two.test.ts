import { describe, expect, it } from "vitest";
import { ALL, dayPicture } from "@/lib/core/discrepancy/daily-picture";
import type { Whose } from "@/lib/core/discrepancy/daily-picture";
import { lastTwo } from "./last-two";

const picture = (day: string, ...departments: (string | null)[]) =>
  dayPicture({
    run: "visits",
    day,
    records: departments.map((department) => ({
      department,
      counts: { matched: 1 },
      keptTwice: 0,
    })),
    discrepancies: [],
  });
const pictures = [
  picture("2026-03-06", "sales", "quality"),
  picture("2026-03-02", "sales"),
  picture("2026-03-09", "sales", null),
];

describe("the last two pictures", () => {
  it.each<[Whose, (string | undefined)[]]>([
    [ALL, ["2026-03-09", "2026-03-06"]],
    ["sales", ["2026-03-09", "2026-03-06"]],
    ["quality", ["2026-03-06", undefined]],
    [null, ["2026-03-09", undefined]],
    ["after-sales", [undefined, undefined]],
  ])("of %s are those that know of it", (whose, days) => {
    expect(lastTwo(pictures, whose).map((each) => each?.day)).toEqual(days);
  });
});
