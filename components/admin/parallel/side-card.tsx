import { Alert, Button, Paper, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { SideView } from "@/lib/messages/parallel";
import { useFormat } from "../use-format";
import { Labelled } from "./labelled";
import { runHref } from "./run-href";

interface SideCardProps {
  readonly run: string;
  readonly side: "ledger" | "export";
  readonly state: SideView | null;
}

/** The file of one side that is in use, and the way to a newer one. */
export function SideCard({ run, side, state }: SideCardProps) {
  const { t } = useTranslation("parallel");
  const { moment, number } = useFormat();
  const titleId = useId();
  return (
    <Paper withBorder p="lg" role="group" aria-labelledby={titleId} data-side={side}>
      <Stack gap="sm" h="100%" align="flex-start">
        <Title order={2} size="h4" id={titleId}>
          {t(`files.${side}.title`)}
        </Title>
        {state ? (
          <>
            <Labelled label={t("files.at")}>{moment(state.at)}</Labelled>
            <Labelled label={t(`files.${side}.keys`)}>{number(state.keys)}</Labelled>
          </>
        ) : (
          <Text size="sm">{t(`files.${side}.none`)}</Text>
        )}
        {state?.isOutdated && (
          <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
            {t("files.outdated")}
          </Alert>
        )}
        <Button
          component="a"
          mt="auto"
          variant={state?.isOutdated ? "filled" : "default"}
          href={runHref(run, { tab: "files", import: side })}
        >
          {t(state ? `files.${side}.again` : `files.${side}.import`)}
        </Button>
      </Stack>
    </Paper>
  );
}
