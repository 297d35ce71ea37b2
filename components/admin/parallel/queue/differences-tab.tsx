import { Stack } from "@mantine/core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "@/components/use-query";
import { addCounts, tallies } from "@/lib/core/reconcile/counts";
import type { RunView } from "@/lib/messages/parallel";
import { ask } from "../../ask";
import { NothingHere } from "../../learning/nothing-here";
import { QueryView } from "../../query-view";
import { runHref } from "../run-href";
import {
  PAGE_SIZE,
  askedBy,
  facets,
  filterHref,
  filterOf,
  noFilter,
  pageOf,
} from "./difference-address";
import { DifferenceFilters } from "./difference-filters";
import { DifferenceList } from "./difference-list";
import { QuickQueues } from "./quick-queues";

interface DifferencesTabProps {
  readonly view: RunView;
  /** Filters and page, as the address says them. */
  readonly params: URLSearchParams;
}

/** What of the ledger and the CRM differs, what burns first at the top, and what can be said of it. */
export function DifferencesTab({ view, params }: DifferencesTabProps) {
  const { t } = useTranslation("parallel");
  const { run } = view;
  const page = pageOf(params);
  const filter = filterOf(params, run);
  const chosen = JSON.stringify(askedBy(filter));
  const question = useCallback(
    () =>
      ask("differences", {
        run: run.id,
        filter: JSON.parse(chosen),
        from: (page - 1) * PAGE_SIZE,
        size: PAGE_SIZE,
      }),
    [run.id, chosen, page],
  );
  const query = useQuery(question);
  const isFiltered = facets.some((facet) => filter[facet] !== null) || page > 1;

  if (view.ledger === null) {
    return (
      <NothingHere
        title={t("differences.notYet")}
        text={t("differences.notYetText")}
        action={{ label: t("differences.toFiles"), href: runHref(run.id, { tab: "files" }) }}
      />
    );
  }
  return (
    <Stack gap="md">
      <QuickQueues run={run.id} filter={filter} />
      <DifferenceFilters
        run={run}
        filter={filter}
        counts={query.state === "ready" ? query.value.counts : null}
      />
      <QueryView query={query}>
        {({ items, total }) =>
          items.length > 0 ? (
            <DifferenceList
              // What was chosen of one queue is not spoken of in another.
              key={chosen}
              view={view}
              items={items}
              total={total}
              filter={filter}
              page={page}
              refresh={query.state === "ready" ? query.refresh : () => undefined}
            />
          ) : view.compared < 1 ? (
            <NothingHere title={t("differences.comparing")} text={t("differences.comparingText")} />
          ) : isFiltered ? (
            <NothingHere
              title={t("differences.noneFiltered")}
              text={t("differences.noneFilteredText")}
              action={{ label: t("differences.showAll"), href: filterHref(run.id, noFilter) }}
            />
          ) : (
            <NothingHere
              title={t(`differences.${hasCompared(view) ? "noneTitle" : "nothingCompared"}`)}
              text={t(`differences.${hasCompared(view) ? "noneText" : "nothingComparedText"}`)}
            />
          )
        }
      </QueryView>
    </Stack>
  );
}

/** Whether anything stood on both sides, so that it could agree. */
function hasCompared({ counts }: RunView): boolean {
  return tallies(addCounts(Object.values(counts))).compared > 0;
}
