import { Anchor, NativeSelect, SimpleGrid, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import type { DifferencePage } from "@/lib/messages/parallel";
import { goTo } from "../../routing/use-route";
import { useFormat } from "../../use-format";
import { facets, filterHref, NONE, noFilter, YES } from "./difference-address";
import type { DifferenceFilter, Facet } from "./difference-address";
import { useChoiceName } from "./use-choice-name";

interface DifferenceFiltersProps {
  readonly run: ParallelRun;
  readonly filter: DifferenceFilter;
  /** How many there would be with each choice; `null`: not known yet. */
  readonly counts: DifferencePage["counts"] | null;
}

/** Every choice is an address, so the back button undoes it, and says how many it would leave. */
export function DifferenceFilters({ run, filter, counts }: DifferenceFiltersProps) {
  const { t } = useTranslation("parallel");
  const { number } = useFormat();
  const nameOf = useChoiceName(run);
  const isChosen = facets.some((facet) => filter[facet] !== null);
  return (
    <Stack gap="xs">
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="sm" verticalSpacing="xs">
        {facets.map((facet) => (
          <NativeSelect
            key={facet}
            size="sm"
            label={t(`facets.${facet}`)}
            value={filter[facet] ?? ""}
            onChange={({ currentTarget: { value } }) =>
              goTo(filterHref(run.id, { ...filter, [facet]: value === "" ? null : value }))
            }
            data={[
              { value: "", label: t(facet === "status" ? "facets.notClosed" : "differences.all") },
              ...choicesOf(facet, filter[facet], counts).map(({ value, count }) => ({
                value,
                label: `${nameOf(facet, value)} (${number(count)})`,
              })),
            ]}
          />
        ))}
      </SimpleGrid>
      {isChosen && (
        <Anchor href={filterHref(run.id, noFilter)} size="sm" w="fit-content">
          {t("differences.showAll")}
        </Anchor>
      )}
    </Stack>
  );
}

interface Choice {
  readonly value: string;
  readonly count: number;
}

/** What there is, with what is chosen: an old link may name what there is no more. */
function choicesOf(
  facet: Facet,
  chosen: string | null,
  counts: DifferencePage["counts"] | null,
): Choice[] {
  const counted: Choice[] = (counts?.[facet === "age" ? "ageClass" : facet] ?? []).flatMap(
    ({ value, count }) => {
      if (value === false) return [];
      return [{ value: value === null ? NONE : value === true ? YES : String(value), count }];
    },
  );
  if (chosen === null || counted.some(({ value }) => value === chosen)) return counted;
  return [...counted, { value: chosen, count: 0 }];
}
