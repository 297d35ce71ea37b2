import { Alert, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Dashboard } from "@/lib/core/statistics/dashboard";
import type { StatisticsAnswer } from "@/lib/messages/statistics";
import { useFormat } from "../use-format";
import { hasFacts } from "./has-facts";
import { Later } from "./later";
import { LeftOut } from "./left-out";
import type { Note } from "./notes";
import { NothingYet } from "./nothing-yet";
import { OldWaySection } from "./old-way-section";
import { PromptsSection } from "./prompts-section";
import { HelpSection } from "./help-section";
import { StoppingSection } from "./stopping-section";
import { UsingSection } from "./using-section";
import type { View } from "./view";

interface AdoptionViewProps {
  readonly answer: StatisticsAnswer;
  readonly view: View;
  readonly notes: readonly Note[];
  /** `null` until it is read. */
  readonly kept: Dashboard | null;
}

/** The questions of a roll-out, each with the figures that answer it. */
export function AdoptionView({ answer, view, notes, kept }: AdoptionViewProps) {
  const { t } = useTranslation("statistics");
  const { moment, day } = useFormat();
  const [now, before = null] = answer.answers;
  if (!now || !hasFacts(now))
    return <NothingYet days={answer.days} least={answer.whose === "all" ? (now?.k ?? 0) : 0} />;
  const compared = { now, before };
  const first = answer.days?.from;
  return (
    <Stack gap="lg">
      {before && (
        <Text size="sm" c="dimmed">
          {t("comparedWith", { from: day(before.question.from), to: day(before.question.to) })}
        </Text>
      )}
      {before && !hasFacts(before) && (
        <Alert color="yellow" p="xs" role="note">
          {t("nothingBefore")}
        </Alert>
      )}
      {before && hasFacts(before) && first !== undefined && first > before.question.from && (
        <Alert color="yellow" p="xs" role="note">
          {t("partlyBefore", { day: day(first) })}
        </Alert>
      )}
      <LeftOut statistics={now} />
      <UsingSection {...compared} notes={notes} kept={kept} />
      <Later room={2000}>
        <StoppingSection now={now} />
        <HelpSection {...compared} />
        <OldWaySection {...compared} view={view} />
        <PromptsSection {...compared} />
      </Later>
      <Text size="sm" c="dimmed">
        {t("asOf", { moment: moment(answer.generatedAt), timeZone: answer.timeZone })}
      </Text>
    </Stack>
  );
}
