import { describe, expect, it } from "vitest";
import type { NewEvent } from "../event/event";
import { HOUR, MONDAY, stamped } from "@/test/given";
import { oldWaySaid, saidAt } from "./old-way-said";
import { fold } from "./projection";

const playbook = { id: "chengdu-filling", version: 7 };
const noticed = (more: object): NewEvent[] =>
  stamped(
    [
      {
        type: "FallbackNoticed",
        data: { source: "self-report", playbook, process: "log-visit", step: "save-note", ...more },
      },
    ],
    MONDAY,
    0,
    { department: "sales" },
  );
const said = (...facts: readonly NewEvent[]) => fold(oldWaySaid, facts).get("all") ?? [];
const of = { watch: "log-visit/save-note", caseId: "case-1", record: "4f1d", day: "2026-03-02" };

describe("what was done in the old way, as the person said", () => {
  it("is known of the case that they spoke of, and of no other", () => {
    const known = said(...noticed({ caseId: "case-1" }));
    expect(saidAt(known, of)).toBe(MONDAY);
    expect(saidAt(known, { ...of, caseId: "case-2" })).toBeNull();
    expect(saidAt(known, { ...of, watch: "log-visit/write-note" })).toBeNull();
  });

  it("is known for a day of a record without a case", () => {
    const known = said(...noticed({ record: "4f1d" }));
    expect(saidAt(known, { ...of, caseId: null })).toBe(MONDAY);
    expect(saidAt(known, { ...of, record: "9b02" })).toBeNull();
    expect(saidAt(known, { ...of, day: "2026-03-03" })).toBeNull();
  });

  it("is nothing that a page told, and gone with the trace", () => {
    expect(said(...noticed({ source: "print" }))).toEqual([]);
    const erased = stamped([{ type: "TraceErased", data: { events: 1 } }], MONDAY + HOUR, 1, {
      department: "sales",
    });
    expect(said(...noticed({ caseId: "case-1" }), ...erased)).toEqual([]);
  });
});
