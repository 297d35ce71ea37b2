import { Alert, Button, Group, Stack } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { mappingGaps } from "@/lib/core/ledger/mapping";
import type { RunView } from "@/lib/messages/parallel";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { LedgerProblemNotice } from "./ledger-problem-notice";
import { MappingSection } from "./mapping-section";
import { PreviewSection } from "./preview-section";
import { ReadSection } from "./read-section";
import { UnderWay } from "./under-way";
import type { LedgerFile } from "./use-ledger-file";

interface ColumnsStepProps {
  readonly view: RunView;
  readonly side: "ledger" | "export";
  readonly ledger: LedgerFile;
}

/** What was read, which column is which field, and what comes of it. */
export function ColumnsStep({ view: { run }, side, ledger }: ColumnsStepProps) {
  const { t } = useTranslation("parallel");
  const { language } = useWho();
  const { list } = useFormat();
  const { file, opened, choices, isBusy, progress, problem, check, cancel, choose } = ledger;
  const sheet = opened?.preview.sheets[choices.sheet];
  // A choice shows at once; what it makes of twenty rows follows.
  const mapping = useDeferredValue(choices.mapping);
  if (!file || !opened || !sheet) return null;
  const names = sheet.header?.names ?? [];
  const missing = mappingGaps(choices.mapping, run, names).keys;
  const missingNames = run.fields.flatMap(({ id, name }) =>
    missing.includes(id) ? [name[language]] : [],
  );

  return (
    <Stack gap="lg">
      <ReadSection ledger={ledger} file={file} sheet={sheet} />
      <MappingSection
        run={run}
        sheet={sheet}
        mapping={choices.mapping}
        guessed={choices.guessed}
        onChange={choose}
      />
      <PreviewSection run={run} side={side} sheet={sheet} mapping={mapping} />
      {missing.length > 0 && (
        <Alert color="yellow" role="status" icon={<IconKey aria-hidden />}>
          {t("import.columns.missingKey", { fields: list(missingNames) })}
        </Alert>
      )}
      {problem && <LedgerProblemNotice name={file.name} problem={problem} />}
      {isBusy ? (
        <UnderWay
          text={(share) => t("import.check.checking", { share })}
          label={t("import.check.go")}
          progress={progress}
          onCancel={cancel}
        />
      ) : (
        <Group>
          <Button disabled={missing.length > 0} onClick={check}>
            {t("import.check.go")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
