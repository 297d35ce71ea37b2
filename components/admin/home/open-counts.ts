import type { DifferencePage } from "@/lib/messages/parallel";

interface OpenCounts {
  readonly open: number;
  readonly critical: number;
  /** With the person who asks. */
  readonly mine: number;
}

/** @param displayName as the person is named to colleagues; `null`: nothing can be with them */
export function openCounts(
  { total, counts }: Pick<DifferencePage, "total" | "counts">,
  displayName: string | null,
): OpenCounts {
  const countOf = (of: DifferencePage["counts"]["owner"], value: string | boolean) =>
    of.find((each) => each.value === value)?.count ?? 0;
  return {
    open: total,
    critical: countOf(counts.critical, true),
    mine: displayName === null ? 0 : countOf(counts.owner, displayName),
  };
}
