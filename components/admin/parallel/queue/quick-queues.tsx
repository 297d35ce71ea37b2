import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWho } from "../../who";
import { facets, filterHref, NONE, noFilter, YES } from "./difference-address";
import type { DifferenceFilter } from "./difference-address";

interface QuickQueuesProps {
  readonly run: string;
  readonly filter: DifferenceFilter;
}

/** The questions that are asked every day, each with an address. */
export function QuickQueues({ run, filter }: QuickQueuesProps) {
  const { t } = useTranslation("parallel");
  const { profile } = useWho();
  const name = profile.displayName;
  const queues = {
    all: {},
    ...(name !== null && { mine: { owner: name } }),
    nobody: { owner: NONE },
    overdue: { overdue: YES },
    critical: { critical: YES },
    fixed: { status: "fixed" },
    closed: { status: "closed" },
  };
  return (
    <Group gap="xs" component="nav" aria-label={t("queues.label")}>
      {(Object.keys(queues) as (keyof typeof queues)[]).map((queue) => {
        const chosen: DifferenceFilter = { ...noFilter, ...queues[queue] };
        const isHere = facets.every((facet) => filter[facet] === chosen[facet]);
        return (
          <Button
            key={queue}
            component="a"
            href={filterHref(run, chosen)}
            size="compact-sm"
            radius="xl"
            variant={isHere ? "filled" : "default"}
            {...(isHere && { "aria-current": "page" as const })}
          >
            {t(`queues.${queue}`)}
          </Button>
        );
      })}
    </Group>
  );
}
