import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { StoredSummary } from "@/lib/messages/admin";
import { useFormat } from "../use-format";

const SHOWN = 5;

/** Which files the person saved for the team, the last first. */
export function HandedInFiles({ files }: { readonly files: StoredSummary["handedIn"] }) {
  const { t } = useTranslation("console");
  const { moment, day, number } = useFormat();
  if (files.length === 0) return t("myData.handedInNone");
  const more = files.length - SHOWN;
  return (
    <Stack gap={2}>
      {files
        .slice(-SHOWN)
        .toReversed()
        .map(({ at, from, to }) => (
          <Text key={at} inherit>
            {t("myData.handedInText", { at: moment(at), from: day(from), to: day(to) })}
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
