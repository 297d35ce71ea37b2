import { describe, expect, it } from "vitest";
import type { FieldOutcome } from "@/lib/core/reconcile/record";
import type { Status } from "@/lib/core/discrepancy/state";
import { DAY, HOUR, MONDAY } from "@/test/given";
import { fieldsInOrder } from "./fields-in-order";

const NOW = MONDAY;
const field = (id: string, outcome: FieldOutcome, status?: Status, critical = false) => ({
  id,
  outcome,
  critical,
  discrepancy: status === undefined ? null : { state: { status, closedBy: null, closedAt: null } },
});
const closedByItself = (id: string, closedAt: number) => ({
  ...field(id, "agrees"),
  discrepancy: { state: { status: "closed" as const, closedBy: "evidence" as const, closedAt } },
});

describe("the fields of a record", () => {
  it("come with what has to be looked at first, and fold what agrees", () => {
    const { shown, folded } = fieldsInOrder(
      [
        field("number", "agrees"),
        field("phone", "unseen"),
        field("customer", "agrees", "closed"),
        field("owner", "differs", "closed", true),
        field("city", "agrees", "open"),
        field("closing", "unreadable", "open"),
        field("stage", "differs", "open"),
        field("amount", "differs", "fixed", true),
        field("source", "differs", "assigned"),
      ],
      NOW,
    );
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

  it("show what closed by itself a while ago, and fold it the day after", () => {
    const fields = [closedByItself("mail", NOW - HOUR), closedByItself("phone", NOW - DAY)];
    const { shown, folded } = fieldsInOrder(fields, NOW);
    expect([...shown, ...folded].map(({ id }) => id)).toEqual(["mail", "phone"]);
    expect(folded).toHaveLength(1);
  });

  it("keep the run's order where nothing else speaks", () => {
    const fields = [field("b", "unseen"), field("a", "unseen"), field("c", "unseen")];
    expect(fieldsInOrder(fields, NOW).shown).toEqual(fields);
  });
});
