import { Button, Menu, Text } from "@mantine/core";
import { IconBook, IconBraces, IconDownload, IconTable } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { downloadText } from "@/components/ui/download-text";
import { dictionaryTable } from "@/lib/core/export/statistics/dictionary-table";
import { longTable } from "@/lib/core/export/statistics/long-table";
import { statisticsJson } from "@/lib/core/export/statistics/statistics-json";
import { tableCsv } from "@/lib/core/export/statistics/table-csv";
import type { StatisticsAnswer } from "@/lib/messages/statistics";
import { useWho } from "../who";

/** The figures on the page as files, and what they mean. */
export function ExportMenu({ answer }: { readonly answer: StatisticsAnswer }) {
  const { t } = useTranslation("statistics");
  const { language, version } = useWho();
  const [now] = answer.answers;
  if (!now) return null;
  const about = { generatedAt: answer.generatedAt, timeZone: answer.timeZone, handrail: version };
  const table = longTable(now, language);

  const files = [
    {
      kind: "long",
      icon: IconTable,
      save: () => downloadText("adoption.csv", "text/csv", tableCsv(table)),
    },
    {
      kind: "json",
      icon: IconBraces,
      save: () => downloadText("adoption.json", "application/json", statisticsJson(now, about)),
    },
    {
      kind: "dictionary",
      icon: IconBook,
      save: () =>
        downloadText("adoption-dictionary.csv", "text/csv", tableCsv(dictionaryTable([table]))),
    },
  ] as const;

  return (
    <Menu
      width={320}
      position="bottom-end"
      withArrow
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />}>
          {t("export.title")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {files.map(({ kind, icon: Icon, save }) => (
          <Menu.Item
            key={kind}
            leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
            onClick={save}
          >
            {t(`export.${kind}.title`)}
            <Text size="xs" c="dimmed">
              {t(`export.${kind}.text`)}
            </Text>
          </Menu.Item>
        ))}
        <Menu.Label>{t("export.note")}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  );
}
