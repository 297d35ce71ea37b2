import { Paper, Stack, Title } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Hint } from "@/components/ui/hint";
import type { RunView } from "@/lib/messages/parallel";
import { useFormat } from "../use-format";
import { Labelled } from "./labelled";

/** What was seen in the CRM itself, and when all of it. */
export function SeenCard({ view: { seen, look } }: { readonly view: RunView }) {
  const { t } = useTranslation("parallel");
  const { moment, number } = useFormat();
  const titleId = useId();
  return (
    <Paper withBorder p="lg" role="group" aria-labelledby={titleId}>
      <Stack gap="sm" align="flex-start">
        <Title order={2} size="h4" id={titleId}>
          {t("files.pages.title")}
        </Title>
        <Labelled label={t("files.pages.records")}>{number(seen)}</Labelled>
        <Labelled
          label={t("files.pages.look")}
          hint={<Hint label={t("files.what")}>{t("files.pages.lookHint")}</Hint>}
        >
          {look
            ? t(`files.pages.how.${look.how}`, { moment: moment(look.at) })
            : t("files.pages.noLook")}
        </Labelled>
      </Stack>
    </Paper>
  );
}
