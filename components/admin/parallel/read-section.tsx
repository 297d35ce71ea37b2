import { Button, FileButton, Group, List } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FactList } from "@/components/ui/fact-list";
import { Section } from "@/components/ui/section";
import type { SheetPreview } from "@/lib/core/ledger/read-ledger";
import { useFormat } from "../use-format";
import { ACCEPTED } from "./accepted";
import { ReadingChoices } from "./reading-choices";
import type { LedgerFile } from "./use-ledger-file";

interface ReadSectionProps {
  readonly ledger: LedgerFile;
  readonly file: File;
  readonly sheet: SheetPreview;
}

/** What Handrail found in the file, and how to read it otherwise. */
export function ReadSection({ ledger, file, sheet }: ReadSectionProps) {
  const { t } = useTranslation(["parallel", "ledger"]);
  const { bytes, list, number } = useFormat();
  return (
    <Section title={t("import.read.title")}>
      <FactList
        facts={[
          { label: t("import.read.file"), value: `${file.name} · ${bytes(file.size)}` },
          { label: t("import.read.rows"), value: number(sheet.rows) },
        ]}
      />
      <Group>
        <FileButton
          accept={ACCEPTED}
          onChange={(other) => other && ledger.take(other)}
          inputProps={{ "aria-label": t("import.file.other") }}
        >
          {(props) => (
            <Button {...props} size="xs" variant="default" disabled={ledger.isBusy}>
              {t("import.file.other")}
            </Button>
          )}
        </FileButton>
      </Group>
      <ReadingChoices ledger={ledger} />
      {sheet.remarks.length > 0 && (
        <List size="sm">
          {sheet.remarks.map(({ code, count, rows }) => {
            const text = t(`ledger:remarks.${code}`, { count });
            return (
              <List.Item key={code}>
                {rows.length === 0
                  ? text
                  : t("import.read.rowsNamed", { text, rows: list(rows.map(String)) })}
              </List.Item>
            );
          })}
        </List>
      )}
    </Section>
  );
}
