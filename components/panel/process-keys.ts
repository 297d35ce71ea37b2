import type { ProcessView } from "@/lib/messages/panel";

/**
 * A key for each process that stays the same when its case starts or ends, so that an expanded card
 * stays expanded; several open cases of one process are told apart by their order.
 */
export function withKeys(
  processes: readonly ProcessView[],
): { readonly key: string; readonly process: ProcessView }[] {
  const seen = new Map<string, number>();
  return processes.map((process) => {
    const nth = seen.get(process.id) ?? 0;
    seen.set(process.id, nth + 1);
    return { key: `${process.id}:${nth}`, process };
  });
}
