import type { SignOff } from "@/lib/core/cut-over/sign-off";

/**
 * The decisions by which the ledger stops now: that of the whole run, or those of departments.
 *
 * @param signOffs that were not withdrawn, newest first
 */
export function stopsInForce(signOffs: readonly SignOff[]): readonly SignOff[] {
  const named = new Set(signOffs.map(({ department }) => department));
  const inForce = [...named].map((whose) =>
    signOffs.find(({ department }) => department === null || department === whose),
  );
  const stops = new Set(
    inForce.flatMap((each) => (each?.decision === "stop-ledger" ? [each] : [])),
  );
  return [...stops];
}
