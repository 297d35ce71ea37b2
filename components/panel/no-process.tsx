import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ask } from "./ask";
import { HelpSection } from "./help-section";
import { usePanel } from "./panel-context";
import { ProcessCards } from "./process-cards";
import { useAction } from "./use-action";

/** This page belongs to no process: says so, and offers the person's processes. */
export function NoProcess() {
  const { t } = useTranslation("panel");
  const { others } = usePanel().view;
  const { run } = useAction();
  const open = others.filter(({ caseId }) => caseId !== null);
  const rest = others.filter(({ caseId }) => caseId === null);

  return (
    <>
      {others.length > 0 && (
        <Group gap="xs" wrap="nowrap" align="flex-start" c="dimmed">
          <IconInfoCircle size={18} style={{ flex: "none", marginTop: 2 }} aria-hidden />
          <Text size="sm">{t("noProcess.text")}</Text>
        </Group>
      )}
      <ProcessCards title={t("others.elsewhere")} processes={open} />
      <ProcessCards title={t(open.length > 0 ? "others.rest" : "others.all")} processes={rest} />
      {others.length === 0 && (
        <Stack gap="xs" align="flex-start">
          <Title order={2} size="h5">
            {t("noProcess.none")}
          </Title>
          <Text size="sm" c="dimmed">
            {t("noProcess.noneText")}
          </Text>
          <Button
            size="xs"
            variant="default"
            onClick={() => void run(() => ask("openConsole", { door: "settings" }))}
          >
            {t("noProcess.settings")}
          </Button>
        </Stack>
      )}
      <HelpSection process={null} step={null} />
    </>
  );
}
