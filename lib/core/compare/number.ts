/** Numbers. A percentage is its part of one: 12% is 0.12. A number with any other unit is unreadable. */
import type { Comparator } from "../playbook/comparator";
import { isNothingYet } from "./nothing";
import { NOTHING, UNREADABLE } from "./reading";
import type { Comparing, Reading } from "./reading";
import { tidied } from "./tidy";
import { isNear } from "./tolerance";
import { plainNumber, writtenNumber } from "./written-number";
import type { Decimals } from "./written-number";

type NumberComparator = Extract<Comparator, { kind: "number" }>;

export function numberComparing(comparator: NumberComparator): Comparing {
  const { decimals } = comparator;
  const read = (written: string): Reading => {
    const plain = plainNumber(written, 0, written.length, decimals);
    return plain === plain ? plain : readSlowly(written, decimals);
  };
  return {
    ledger: read,
    crm: read,
    agree: (one, other) =>
      typeof one === "number" && typeof other === "number"
        ? isNear(one, other, comparator)
        : one === other,
  };
}

function readSlowly(written: string, decimals: Decimals): Reading {
  const tidy = tidied(written);
  if (isNothingYet(tidy)) return NOTHING;
  const value = writtenNumber(tidy, decimals);
  return Number.isNaN(value) ? UNREADABLE : value;
}
