import type { ParallelRun } from "../playbook/parallel-run";
import { mappingSchema } from "./mapping-schema";
import { suggestMapping } from "./suggest-mapping";
import type { Suggestion } from "./suggest-mapping";

/**
 * The mapping that an import begins with: what was used for the last file, as far as this one has its
 * columns; the rest as it is proposed.
 *
 * @param remembered a `Mapping`, or anything else, which counts for nothing
 * @param samples cells of some rows, by column
 */
export function firstMapping(
  run: ParallelRun,
  remembered: unknown,
  header: readonly string[],
  samples: readonly (readonly string[])[],
): Suggestion {
  const known = mappingSchema.safeParse(remembered).data?.fields ?? [];
  const kept = known.filter(
    ({ field, columns }) =>
      run.fields.some(({ id }) => id === field) && columns.every((one) => header.includes(one)),
  );
  const taken = new Set(kept.flatMap(({ columns }) => columns));
  const { mapping, guessed } = suggestMapping(run, header, samples);
  const proposed = mapping.fields.filter(
    ({ field, columns }) =>
      !kept.some((each) => each.field === field) && !columns.some((one) => taken.has(one)),
  );
  return {
    mapping: { fields: [...kept, ...proposed] },
    guessed: guessed.filter((id) => proposed.some(({ field }) => field === id)),
  };
}
