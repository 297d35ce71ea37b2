import { Button, Group, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FileDrop } from "@/components/ui/file-drop";
import { Section } from "@/components/ui/section";
import type { LedgerProblem } from "@/lib/core/ledger/ledger-problem";
import { ACCEPTED } from "./accepted";
import { LedgerProblemNotice } from "./ledger-problem-notice";
import { ReadingChoices } from "./reading-choices";
import { UnderWay } from "./under-way";
import type { LedgerFile } from "./use-ledger-file";

interface FileStepProps {
  readonly side: "ledger" | "export";
  readonly ledger: LedgerFile;
  /** Where the columns of a file that was read are chosen. */
  readonly onward: string;
}

/** What reading the file otherwise may mend. */
const READ_OTHERWISE: ReadonlySet<LedgerProblem["code"]> = new Set([
  "malformed-bytes",
  "quote",
  "row-too-long",
  "cell-too-long",
  "too-many-columns",
  "header-name",
  "no-header",
]);

/** Which file it is; if it cannot be read, why, and what to do. */
export function FileStep({ side, ledger, onward }: FileStepProps) {
  const { t } = useTranslation("parallel");
  const { file, opened, isBusy, progress, problem, take, cancel } = ledger;
  const name = file?.name ?? "";
  return (
    <Section title={t("import.file.title")}>
      <FileDrop
        label={t(`import.file.label.${side}`)}
        accept={ACCEPTED}
        text={t(`import.file.drop.${side}`)}
        choose={t("import.file.choose")}
        isBusy={isBusy}
        onFile={take}
      />
      {isBusy && (
        <UnderWay
          text={(share) => t("import.file.reading", { name, share })}
          label={t("import.file.title")}
          progress={progress}
          onCancel={cancel}
        />
      )}
      {file && opened && (
        <Group>
          <Button component="a" href={onward}>
            {t("import.file.goOn", { name })}
          </Button>
        </Group>
      )}
      {problem && (
        <Stack gap="md">
          <LedgerProblemNotice name={name} problem={problem} />
          {READ_OTHERWISE.has(problem.code) && <ReadingChoices ledger={ledger} />}
        </Stack>
      )}
    </Section>
  );
}
