/** What is used of daff, which comes without types. */
declare module "daff" {
  export class TableView {
    constructor(rows: readonly (readonly string[])[]);
  }
  export class CompareFlags {
    ordered: boolean;
    addPrimaryKey(column: string): void;
  }
  export class TableDiff {
    constructor(alignment: unknown, flags: CompareFlags);
    hilite(output: TableView): void;
  }
  export function compareTables(
    before: TableView,
    after: TableView,
    flags: CompareFlags,
  ): { align(): unknown };
}
