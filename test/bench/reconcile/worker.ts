import { parentPort, workerData } from "node:worker_threads";
import * as daff from "daff";
import { beside, compareOnce, incremental } from "./measure";
import type { Writing } from "./rows";

interface Task {
  readonly task: "beside" | "once" | "incremental";
  readonly rows: number;
  readonly writing: Writing;
}

/** Compares by the first column as key, and makes the list of differences that daff is for. */
function compareWithDaff(before: string[][], after: string[][]): void {
  const header = before[0]?.map((_, place) => `column ${String(place)}`) ?? [];
  const flags = new daff.CompareFlags();
  flags.addPrimaryKey(header[0] ?? "");
  const ordered = new daff.TableView([header, ...before]);
  const other = new daff.TableView([header, ...after]);
  flags.ordered = false;
  const align = daff.compareTables(ordered, other, flags).align();
  const output = new daff.TableView([]);
  new daff.TableDiff(align, flags).hilite(output);
}

const { task, rows, writing } = workerData as Task;

function answer(): unknown {
  switch (task) {
    case "beside":
      return beside(rows, writing, { compare: compareWithDaff }, 5);
    case "once":
      return compareOnce(rows, writing);
    case "incremental":
      return incremental(rows, 200);
  }
}

parentPort?.postMessage(answer());
