import { Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Hint } from "@/components/ui/hint";
import { useQuery } from "@/components/use-query";
import type { Trial } from "@/lib/core/effect/trial";
import type { OfProcess } from "@/lib/core/statistics/report";
import { ask } from "../../ask";
import { QueryView } from "../../query-view";
import { useFormat } from "../../use-format";
import { useWho } from "../../who";
import { NoTrial } from "./no-trial";
import { TrialFigures } from "./trial-figures";
import { trialWords } from "./trial-words";

interface TrialPartProps {
  /** For their titles. */
  readonly processes: readonly OfProcess[];
}

const askTrial = () => ask("trial", {});

/** Did the prompts help? What the trial in the playbook says, or how to plan one. */
export function TrialPart({ processes }: TrialPartProps) {
  const { t } = useTranslation("trial");
  const query = useQuery(askTrial);
  return (
    <QueryView query={query}>
      {(trial) => (
        <Stack gap="sm">
          <div>
            <Group gap="xs">
              <Title order={3} size="h5">
                {t("title")}
              </Title>
              {trial && (
                <Hint label={t("how")}>{t("howText", { units: t(`units.${trial.unit}`) })}</Hint>
              )}
            </Group>
            {trial && (
              <Text size="sm" c="dimmed">
                {t("text")}
              </Text>
            )}
          </div>
          {trial ? <PlannedTrial trial={trial} processes={processes} /> : <NoTrial />}
        </Stack>
      )}
    </QueryView>
  );
}

function PlannedTrial({ trial, processes }: TrialPartProps & { readonly trial: Trial }) {
  const { t } = useTranslation("trial");
  const { day, list, percent } = useFormat();
  const { language } = useWho();
  const { verdict, meaning } = trialWords(t, language, trial);
  const { from, until, share, unit, isChanged } = trial;
  const only = trial.processes.map(
    (id) => processes.find(({ process }) => process === id)?.title?.[language] ?? id,
  );
  return (
    <Stack gap="sm" data-verdict={trial.verdict}>
      <Text fw={650} fz="lg">
        {verdict}
      </Text>
      <Text size="sm">{meaning}</Text>
      {"prompted" in trial && <TrialFigures trial={trial} />}
      <div>
        <Text size="sm" c="dimmed">
          {t(`of.${unit}`, { share: percent(share), from: day(from), until: day(until) })}
        </Text>
        {only.length > 0 && (
          <Text size="sm" c="dimmed">
            {t("ofProcesses", { processes: list(only) })}
          </Text>
        )}
        {isChanged && (
          <Text size="sm" c="dimmed">
            {t("changed", { from: day(from) })}
          </Text>
        )}
      </div>
    </Stack>
  );
}
