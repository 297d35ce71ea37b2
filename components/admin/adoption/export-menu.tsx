import { Button, Menu, Text } from "@mantine/core";
import { IconBook, IconBraces, IconDownload, IconTable } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { downloadText } from "@/components/ui/download-text";
import type { AdoptionReport } from "@/lib/core/adoption/report";
import { adoptionCsv } from "@/lib/core/export/adoption-csv";
import { adoptionJson } from "@/lib/core/export/adoption-json";
import { dictionaryCsv } from "@/lib/core/export/dictionary-csv";
import { useWho } from "../who";

/** The figures on the page as files, and what they mean. */
export function ExportMenu({ report }: { readonly report: AdoptionReport }) {
  const { t } = useTranslation("console");
  const { language } = useWho();

  const files = [
    {
      kind: "csv",
      icon: IconTable,
      save: () => downloadText("adoption.csv", "text/csv", adoptionCsv(report, language)),
    },
    {
      kind: "json",
      icon: IconBraces,
      save: () => downloadText("adoption.json", "application/json", adoptionJson(report)),
    },
    {
      kind: "dictionary",
      icon: IconBook,
      save: () => downloadText("adoption-dictionary.csv", "text/csv", dictionaryCsv()),
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
