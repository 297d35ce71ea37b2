import { Badge, Button, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import type { IssueFigures } from "@/lib/core/fallback/issues";
import { ask } from "../ask";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";
import { useFormat } from "../use-format";
import { useWho } from "../who";

interface IssueSectionProps {
  readonly issues: readonly IssueFigures[];
  readonly onChanged: () => void;
}

const COLOURS = { again: "red", open: "yellow", settled: "brand" } as const;

/** What is to be mended in the CRM or the process, and whether it has been. */
export function IssueSection({ issues, onChanged }: IssueSectionProps) {
  const { t } = useTranslation("fallback");
  const { language } = useWho();
  const { number, day } = useFormat();
  const { run, isRunning, problem } = useAction();
  const gone = (id: string) => t("places.gone", { id });
  const settle = ({ process, step, reason }: IssueFigures, settled: boolean) =>
    run(async () => {
      await ask("settleReason", { process, step, reason, settled });
      onChanged();
    });
  if (issues.length === 0) return null;
  return (
    <Section title={t("issues.title")} description={t("issues.text")}>
      <Stack gap="sm">
        <ProblemNotice problem={problem} />
        <WideTable minWidth={760} label={t("issues.title")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("issues.what")}</Table.Th>
              <Table.Th>{t("issues.where")}</Table.Th>
              <Table.Th ta="end">{t("reasons.count")}</Table.Th>
              <Table.Th>{t("issues.last")}</Table.Th>
              <Table.Th>{t("issues.state")}</Table.Th>
              <Table.Th>{t("issues.action")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {issues.map((issue) => {
              const { reason, text, process, processTitle, step, stepTitle, state } = issue;
              const what = text?.[language] ?? gone(reason);
              return (
                <Table.Tr key={[process, step, reason].join("|")} data-state={state}>
                  <Table.Th scope="row" fw={400}>
                    {what}
                  </Table.Th>
                  <Table.Td>
                    {process === null
                      ? t("places.noProcess")
                      : (processTitle?.[language] ?? gone(process))}
                    {step !== null && (
                      <Text size="sm" c="dimmed">
                        {stepTitle?.[language] ?? gone(step)}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td ta="end">{number(issue.count)}</Table.Td>
                  <Table.Td>{day(issue.lastOn)}</Table.Td>
                  <Table.Td>
                    <Badge variant="light" color={COLOURS[state]} tt="none">
                      {t(`issues.states.${state}`, { count: issue.since })}
                    </Badge>
                    {issue.settledOn !== null && (
                      <Text size="xs" c="dimmed">
                        {t("issues.settledOn", { day: day(issue.settledOn) })}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>
                    <Button
                      size="xs"
                      variant={state === "settled" ? "subtle" : "default"}
                      disabled={isRunning}
                      aria-label={t(state === "settled" ? "issues.reopenFor" : "issues.settleFor", {
                        what,
                      })}
                      onClick={() => void settle(issue, state !== "settled")}
                    >
                      {t(state === "settled" ? "issues.reopen" : "issues.settle")}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </WideTable>
      </Stack>
    </Section>
  );
}
