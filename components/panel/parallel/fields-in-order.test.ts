import { describe, expect, it } from "vitest";
import type { FieldOutcome } from "@/lib/core/reconcile/record";
import { fieldsInOrder } from "./fields-in-order";

const field = (id: string, outcome: FieldOutcome, status?: string, critical = false) => ({
  id,
  outcome,
  critical,
  discrepancy: status === undefined ? null : { state: { status } },
});

describe("the fields of a record", () => {
  it("come with what has to be looked at first, and fold what agrees", () => {
    const { shown, folded } = fieldsInOrder([
      field("number", "agrees"),
      field("phone", "unseen"),
      field("customer", "agrees", "closed"),
      field("owner", "differs", "closed", true),
      field("city", "agrees", "open"),
      field("closing", "unreadable", "open"),
      field("stage", "differs", "open"),
      field("amount", "differs", "fixed", true),
      field("source", "differs", "assigned"),
    ]);
    expect(shown.map(({ id }) => id)).toEqual([
      "amount",
      "stage",
      "source",
      "owner",
      "closing",
      "city",
      "phone",
    ]);
    expect(folded.map(({ id }) => id)).toEqual(["number", "customer"]);
  });

  it("keep the run's order where nothing else speaks", () => {
    const fields = [field("b", "unseen"), field("a", "unseen"), field("c", "unseen")];
    expect(fieldsInOrder(fields).shown).toEqual(fields);
  });
});
