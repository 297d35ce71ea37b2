import { describe, expect, it } from "vitest";
import type { DayPicture } from "../discrepancy/daily-picture";
import { noCounts } from "../reconcile/counts";
import { crmSharesOf } from "./crm-share";

const picture = (day: string, departments: Record<string, readonly [number, number]>): DayPicture =>
  ({
    run: "contacts",
    day,
    departments: Object.entries(departments).map(([department, [matched, onlyLedger]]) => ({
      department,
      counts: { records: { ...noCounts(), matched, "only-ledger": onlyLedger } },
    })),
  }) as unknown as DayPicture;

const pictures = [
  picture("2026-03-02", { sales: [10, 30], quality: [0, 10] }),
  picture("2026-03-20", { sales: [30, 10], quality: [5, 5] }),
  picture("2026-04-02", { sales: [40, 0], quality: [10, 0] }),
];

describe("the CRM share", () => {
  it("is that of the last day which is known, of the departments asked for", () => {
    expect(crmSharesOf(pictures, null, { to: "2026-03-31" })).toEqual([
      { run: "contacts", name: null, day: "2026-03-20", inCrm: 35, inEither: 50, share: 0.7 },
    ]);
    const sales = crmSharesOf(pictures, null, { to: "2026-03-10", departments: ["sales"] });
    expect(sales).toMatchObject([{ day: "2026-03-02", inCrm: 10, inEither: 40, share: 0.25 }]);
    const none = crmSharesOf(pictures, null, { departments: ["legal"] });
    expect(none).toMatchObject([{ inEither: 0, share: null }]);
    expect(crmSharesOf(pictures, null, { to: "2026-01-01" })).toEqual([]);
  });
});
