import { describe, expect, it } from "vitest";
import type { FieldOutcome, RecordOutcome } from "@/lib/core/reconcile/record";
import { recordOutcomes } from "@/lib/core/reconcile/record";
import { ledgerLine } from "./ledger-line";

const record = (outcome: RecordOutcome | null, ...fields: (FieldOutcome | "no-column")[]) => ({
  ledgerAt: 1,
  outcome,
  rows: [17],
  fields: fields.map((field) => ({
    ledger: field === "no-column" ? null : "x",
    outcome: field === "no-column" ? ("unseen" as const) : field,
  })),
});

describe("the line above the steps", () => {
  it.each([
    [record("matched", "agrees", "agrees", "no-column"), { kind: "agrees", total: 2 }],
    [
      record("different", "agrees", "differs", "unreadable", "unseen", "no-column"),
      { kind: "differs", count: 1, total: 4 },
    ],
    [record("unreadable", "agrees", "unreadable"), { kind: "unreadable", count: 1, total: 2 }],
    [record("incomplete", "agrees", "unseen"), { kind: "agrees-so-far", count: 1, total: 2 }],
    [record("only-crm"), { kind: "only-crm" }],
    [record("only-ledger"), { kind: "only-ledger" }],
    [record("unseen"), { kind: "not-compared" }],
    [record(null), { kind: "not-compared" }],
    [record("duplicate"), { kind: "twice-in-crm" }],
    [{ ...record("duplicate"), rows: [17, 23] }, { kind: "twice-in-ledger" }],
  ])("of %j says %j", (one, line) => {
    expect(ledgerLine(one, "key-user")).toEqual(line);
    expect(ledgerLine(one, "user")).toEqual(line);
  });

  it("says something of every outcome", () => {
    for (const outcome of recordOutcomes) {
      expect(ledgerLine(record(outcome, "agrees"), "user")).not.toBeNull();
    }
  });

  it("without a ledger is only for those who can import one", () => {
    const none = { ...record(null), ledgerAt: null };
    expect(ledgerLine(none, "key-user")).toEqual({ kind: "no-ledger" });
    expect(ledgerLine(none, "admin")).toEqual({ kind: "no-ledger" });
    expect(ledgerLine(none, "user")).toBeNull();
  });
});
