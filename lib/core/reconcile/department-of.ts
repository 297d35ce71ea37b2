import type { Playbook } from "../playbook/playbook";
import type { ParallelRun } from "../playbook/parallel-run";
import type { Pair } from "./record";

/**
 * Tells the department of a record by what its department field says: the id or the name of a department of
 * the playbook, in either language. What the CRM says goes before what the ledger says.
 */
export function departmentOf(
  run: Pick<ParallelRun, "department" | "fields" | "departments">,
  departments: Playbook["departments"],
): (pair: Pair) => string | null {
  const place = run.fields.findIndex(({ id }) => id === run.department);
  // A run of one department needs no field for it.
  const [only, ...others] = run.departments;
  if (place === -1) return () => (others.length === 0 ? (only ?? null) : null);
  const known = new Map(
    departments.flatMap(({ id, name }) =>
      [id, name.en, name["zh-CN"]].map((written) => [plain(written), id] as const),
    ),
  );
  return ({ ledger, crm }) => {
    const written = crm[0]?.values[place] ?? ledger[0]?.values[place] ?? "";
    return known.get(plain(written)) ?? null;
  };
}

const plain = (text: string) => text.normalize("NFKC").trim().toLowerCase();
