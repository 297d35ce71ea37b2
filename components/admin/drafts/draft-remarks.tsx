import { Paper, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Remark } from "@/lib/core/authoring/draft";
import { useFormat } from "../use-format";

/** What was said when the draft was handed on, oldest first. */
export function DraftRemarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  const { t } = useTranslation("drafts");
  const { moment } = useFormat();
  if (remarks.length === 0) return null;
  return (
    <Stack gap="xs" component="ul" p={0} m={0} aria-label={t("remarks")}>
      {remarks.map(({ state, by, at, words }) => (
        <Paper key={at} component="li" withBorder p="sm" style={{ listStyle: "none" }}>
          <Text size="xs" c="dimmed">
            {t(`remark.${state}`, { who: by ?? t("somebody"), when: moment(at) })}
          </Text>
          {words !== "" && <Text size="sm">{words}</Text>}
        </Paper>
      ))}
    </Stack>
  );
}
