import { Alert, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FileDrop } from "@/components/ui/file-drop";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { CheckedFile } from "./checked-file";
import { DayProblems } from "./day-problems";
import { DownloadChecked } from "./download-checked";
import { useDaysImport } from "./use-days-import";

interface DaysImportProps {
  readonly inForce: Playbook;
  readonly nextVersion: number;
  readonly onPublished: () => void;
}

/** Days off out of a file or a sheet: read, then checked, previewed and published as the next edition. */
export function DaysImport({ inForce, nextVersion, onPublished }: DaysImportProps) {
  const { t } = useTranslation("console");
  const [pasted, setPasted] = useState("");
  const { importer, read, refused, takeFile, takeText } = useDaysImport(
    inForce,
    nextVersion,
    onPublished,
  );
  const { state } = importer;

  return (
    <Stack gap="md">
      <FileDrop
        label={t("calendar.file")}
        accept=".ics,.csv,.tsv,.txt,text/calendar,text/csv,text/plain"
        text={t("calendar.drop")}
        choose={t("import.choose")}
        isBusy={importer.isRunning && state.step !== "preview"}
        onFile={(file) => void takeFile(file)}
      />
      <Textarea
        label={t("calendar.paste")}
        description={t("calendar.pasteText")}
        placeholder={t("calendar.example")}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={100_000}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <Group>
        <Button
          variant="default"
          disabled={pasted.trim() === ""}
          onClick={() => void takeText(pasted)}
        >
          {t("calendar.read")}
        </Button>
      </Group>
      {refused && (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={refused.name}>
          {t(`calendar.refused.${refused.reason}`)}
        </Alert>
      )}
      {read && read.problems.length > 0 && <DayProblems problems={read.problems} />}
      {read && read.problems.length === 0 && (
        <Alert color="brand" icon={<IconInfoCircle aria-hidden />}>
          <Text size="sm" role="status">
            {t("calendar.found", { off: read.holidays.length, worked: read.workdays.length })}
          </Text>
          {read.repeating.map(({ line, name }) => (
            <Text key={line} size="sm">
              {t("calendar.repeats", { line, name })}
            </Text>
          ))}
        </Alert>
      )}
      <CheckedFile importer={importer} inForce={inForce}>
        <DownloadChecked importer={importer} />
      </CheckedFile>
    </Stack>
  );
}
