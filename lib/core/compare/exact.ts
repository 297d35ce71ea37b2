/** Character by character: only the empty cell is nothing, and only a spreadsheet's error is no value. */
import { isSpreadsheetError } from "./nothing";
import { NOTHING, UNREADABLE } from "./reading";
import type { Comparing, Reading } from "./reading";
import { sameReading } from "./same";

export function exactComparing(): Comparing {
  return { ledger: readExact, crm: readExact, agree: sameReading };
}

function readExact(written: string): Reading {
  if (written === "") return NOTHING;
  return isSpreadsheetError(written) ? UNREADABLE : written;
}
