import { Stack } from "@mantine/core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "@/components/use-query";
import type { RunView } from "@/lib/messages/parallel";
import { ask } from "../ask";
import { NothingHere } from "../learning/nothing-here";
import { QueryView } from "../query-view";
import { PAGE_SIZE, filterHref, filterOf, pageOf } from "./difference-address";
import { DifferenceFilters } from "./difference-filters";
import { DifferenceList } from "./difference-list";
import { runHref } from "./run-href";

interface DifferencesTabProps {
  readonly view: RunView;
  /** Filters and page, as the address says them. */
  readonly params: URLSearchParams;
}

/** What of the ledger and the CRM differs, field by field. */
export function DifferencesTab({ view, params }: DifferencesTabProps) {
  const { t } = useTranslation("parallel");
  const { run } = view;
  const filter = filterOf(params, run);
  const page = pageOf(params);
  const { department, kind, field, critical } = filter;
  const question = useCallback(
    () =>
      ask("differences", {
        run: run.id,
        filter: {
          isOpen: true,
          ...(department !== null && { department }),
          ...(kind !== null && { kind }),
          ...(field !== null && { field }),
          ...(critical !== null && { critical: true }),
        },
        from: (page - 1) * PAGE_SIZE,
        size: PAGE_SIZE,
      }),
    [run.id, department, kind, field, critical, page],
  );
  const query = useQuery(question);
  const isFiltered = Object.values(filter).some((chosen) => chosen !== null) || page > 1;

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
      <DifferenceFilters view={view} filter={filter} />
      <QueryView query={query}>
        {({ items, total }) =>
          items.length > 0 ? (
            <DifferenceList view={view} items={items} total={total} filter={filter} page={page} />
          ) : isFiltered ? (
            <NothingHere
              title={t("differences.noneFiltered")}
              text={t("differences.noneFilteredText")}
              action={{
                label: t("differences.showAll"),
                href: filterHref(run.id, {
                  department: null,
                  kind: null,
                  field: null,
                  critical: null,
                }),
              }}
            />
          ) : (
            <NothingHere title={t("differences.noneTitle")} text={t("differences.noneText")} />
          )
        }
      </QueryView>
    </Stack>
  );
}
