import { SimpleGrid, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import type { Role } from "@/lib/core/profile";
import type { Statistics } from "@/lib/core/statistics/report";
import { useWho } from "../who";
import type { Compared } from "./compared";
import { CoverageTable } from "./coverage-table";
import { FigureCard } from "./figure-card";
import { GroupTable } from "./group-table";
import { isWhole } from "./left-out-text";
import { StepList } from "./step-list";

const figures = ["help_requests", "help_answered", "help_wait_median_ms"] as const;
/** Most steps that anybody would look at. */
const MOST = 5;

/** Who needs help? Departments beside one another, and the steps at which people asked. */
export function HelpSection({ now, before }: Compared) {
  const { t } = useTranslation(["statistics", "console"]);
  const { language } = useWho();
  const asked = stepsAsked(now);
  return (
    <Section title={t("help.title")} description={t("help.text")}>
      <Stack gap="lg">
        <GroupTable
          title={t("help.departments")}
          column={t("console:adoption.department")}
          rows={now.departments.map(({ of, name, figures }) => ({
            key: JSON.stringify(of),
            name:
              of === "mixed"
                ? t("mixed")
                : (name?.[language] ?? of.is ?? t("console:adoption.noDepartment")),
            figures,
            before:
              before?.departments.find((other) => JSON.stringify(other.of) === JSON.stringify(of))
                ?.figures ?? null,
          }))}
        />
        {now.roles.length > 1 && (
          <GroupTable
            title={t("help.roles")}
            column={t("filters.role")}
            rows={now.roles.map(({ of, figures }) => ({
              key: JSON.stringify(of),
              name:
                of === "mixed"
                  ? t("mixed")
                  : of.is === null
                    ? t("help.roleUnknown")
                    : t(`console:roles.${of.is as Role}`),
              figures,
              before: null,
            }))}
          />
        )}
        <SimpleGrid cols={{ base: 2, md: 3 }} spacing="md">
          {figures.map((metric) => (
            <FigureCard key={metric} metric={metric} now={now} before={before} />
          ))}
        </SimpleGrid>
        {now.coverage.length > 0 && <CoverageTable coverage={now.coverage} />}
        {asked.length > 0 ? (
          <StepList title={t("help.steps")} rows={asked.slice(0, MOST)} metric="step_help" />
        ) : (
          <Text size="sm" c="dimmed">
            {t(isWhole(now) ? "help.nobody" : "help.nobodyTold")}
          </Text>
        )}
      </Stack>
    </Section>
  );
}

function stepsAsked({ processes }: Statistics) {
  return processes
    .flatMap((process) => process.steps.map((step) => ({ process, step })))
    .filter(({ step }) => step.figures.step_help > 0)
    .sort((a, b) => b.step.figures.step_help - a.step.figures.step_help);
}
