import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { StoredSummary } from "@/lib/messages/admin";
import { useFormat } from "../use-format";
import { useDaysText } from "./use-days-text";

const SHOWN = 5;

/** Which files the person saved for the team, the last first. */
export function HandedInFiles({ files }: { readonly files: StoredSummary["handedIn"] }) {
  const { t } = useTranslation("console");
  const { moment, number } = useFormat();
  const daysText = useDaysText();
  if (files.length === 0) return t("myData.handedInNone");
  const more = files.length - SHOWN;
  return (
    <Stack gap={2}>
      {files
        .slice(-SHOWN)
        .toReversed()
        .map((file) => (
          <Text key={file.at} inherit>
            {t("myData.handedInText", { at: moment(file.at), days: daysText(file) })}
          </Text>
        ))}
      {more > 0 && (
        <Text inherit c="dimmed">
          {t("myData.handedInMore", { number: number(more) })}
        </Text>
      )}
    </Stack>
  );
}
