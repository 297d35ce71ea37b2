import { Group, NativeSelect, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RunView } from "@/lib/messages/parallel";
import { goTo } from "../routing/use-route";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { runHref } from "./run-href";
import type { RunAddress } from "./run-href";

interface RunHeadProps {
  readonly views: readonly RunView[];
  readonly view: RunView;
  readonly tab: NonNullable<RunAddress["tab"]>;
}

/** Which run it is, and, where there are several, another one. */
export function RunHead({ views, view, tab }: RunHeadProps) {
  const { t } = useTranslation("parallel");
  const { language, departments } = useWho();
  const { day, list } = useFormat();
  const { run } = view;
  const days = run.to
    ? t("days", { from: day(run.from), to: day(run.to) })
    : t("daysOpen", { from: day(run.from) });
  const whose = run.departments.map(
    (id) => departments.find((department) => department.id === id)?.name ?? id,
  );
  return (
    <Group align="flex-end" gap="md">
      {views.length > 1 && (
        <NativeSelect
          label={t("run")}
          value={run.id}
          onChange={(event) => goTo(runHref(event.currentTarget.value, { tab }))}
          data={views.map((each) => ({ value: each.run.id, label: each.run.name[language] }))}
        />
      )}
      <Stack gap={0}>
        {views.length === 1 && <Text fw={600}>{run.name[language]}</Text>}
        <Text size="sm" c="dimmed">
          {[days, whose.length === 0 ? t("everybody") : list(whose)].join(" · ")}
        </Text>
      </Stack>
    </Group>
  );
}
