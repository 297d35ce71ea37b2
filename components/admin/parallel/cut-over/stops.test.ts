import { describe, expect, it } from "vitest";
import type { SignOff } from "@/lib/core/cut-over/sign-off";
import { stopsInForce } from "./stops";

const said = (id: string, department: string | null, decision: SignOff["decision"]): SignOff => ({
  kind: "signed",
  id,
  at: Number(id),
  day: "2026-10-16",
  run: "visits",
  department,
  role: "manager",
  name: "王经理",
  decision,
  gate: { verdict: "met", criteria: [] },
  reason: null,
});
const ids = (...signOffs: SignOff[]) => stopsInForce(signOffs).map(({ id }) => id);

describe("what has stopped", () => {
  it("is nothing before a decision, and after one to go on", () => {
    expect(ids()).toEqual([]);
    expect(ids(said("2", null, "go-on"), said("1", null, "stop-ledger"))).toEqual([]);
  });

  it("is the whole run, or a department, by the newest decision that is about it", () => {
    expect(ids(said("1", null, "stop-ledger"))).toEqual(["1"]);
    expect(ids(said("2", "sales", "stop-ledger"), said("1", null, "go-on"))).toEqual(["2"]);
    expect(ids(said("2", "sales", "go-on"), said("1", null, "stop-ledger"))).toEqual(["1"]);
    // A newer decision about the whole run is about each department, too.
    expect(ids(said("2", null, "stop-ledger"), said("1", "sales", "stop-ledger"))).toEqual(["2"]);
  });
});
