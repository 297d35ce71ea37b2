import type { Encoding } from "./encoding";

/** Where in a sheet, as a spreadsheet shows it: the first row is 1, columns are A, B … */
interface Place {
  readonly row: number;
  readonly column: string;
}

type Where = { readonly sheet?: number };

/**
 * Why a file cannot be read, or not whole: then nothing of it is taken. `sheet` counts from 1. No value of
 * the ledger is ever part of it. Sentences: `problems` of the namespace `ledger`.
 */
export type LedgerProblem = Where &
  (
    | { readonly code: "empty" }
    | { readonly code: "file-too-large"; readonly megabytes: number }
    | { readonly code: "unpacks-too-much" }
    | { readonly code: "too-many-rows"; readonly limit: number }
    | { readonly code: "too-many-columns"; readonly row: number; readonly limit: number }
    | ({ readonly code: "cell-too-long"; readonly limit: number } & Place)
    | { readonly code: "row-too-long"; readonly row: number }
    | { readonly code: "quote"; readonly row: number }
    | ({ readonly code: "malformed-bytes"; readonly encoding: Encoding } & Place)
    | ({ readonly code: "formula" } & Place)
    | ({ readonly code: "header-name" } & Place)
    | { readonly code: "no-header" }
    | { readonly code: "old-excel" }
    | { readonly code: "password" }
    | { readonly code: "web-page" }
    | { readonly code: "other-spreadsheet" }
    | { readonly code: "not-a-table" }
    | { readonly code: "unsafe-archive" }
    | { readonly code: "damaged" }
    | { readonly code: "doctype" }
    | { readonly code: "no-sheet" }
    | { readonly code: "unexpected" }
  );

export type LedgerProblemCode = LedgerProblem["code"];

/** The only thing that reading a ledger throws. */
export class LedgerRefused extends Error {
  override readonly name = "LedgerRefused";
  constructor(readonly problem: LedgerProblem) {
    super(problem.code);
  }
}

/** Throws: nothing of the file is taken. */
export function refuse(problem: LedgerProblem): never {
  throw new LedgerRefused(problem);
}
