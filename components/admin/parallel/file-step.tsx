import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FileDrop } from "@/components/ui/file-drop";
import { Section } from "@/components/ui/section";
import type { LedgerProblem } from "@/lib/core/ledger/ledger-problem";
import { LedgerProblemNotice } from "./ledger-problem-notice";
import { ReadingChoices } from "./reading-choices";
import { UnderWay } from "./under-way";
import type { LedgerFile } from "./use-ledger-file";

interface FileStepProps {
  readonly side: "ledger" | "export";
  readonly ledger: LedgerFile;
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
export function FileStep({ side, ledger }: FileStepProps) {
  const { t } = useTranslation("parallel");
  const { file, isBusy, progress, problem, take, cancel } = ledger;
  const name = file?.name ?? "";
  return (
    <Section title={t("import.file.title")}>
      <FileDrop
        label={t(`import.file.label.${side}`)}
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
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
      {problem && (
        <Stack gap="md">
          <LedgerProblemNotice name={name} problem={problem} />
          {READ_OTHERWISE.has(problem.code) && <ReadingChoices ledger={ledger} />}
        </Stack>
      )}
    </Section>
  );
}
