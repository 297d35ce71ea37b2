import { Alert, Button, Stack, Text, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { downloadText } from "@/components/ui/download-text";
import { FileDrop } from "@/components/ui/file-drop";
import { Section } from "@/components/ui/section";
import type { EvidenceCheck } from "@/lib/core/cut-over/evidence-pack";
import { verifyEvidencePack } from "@/lib/core/cut-over/evidence-pack";
import { ask } from "../../ask";
import { ProblemNotice } from "../../problem-notice";
import { useAction } from "../../use-action";
import { sha256 } from "./sha256";

/** Bytes. A year of days for fifty departments is well below. */
const LARGEST = 50_000_000;

const colors = {
  unchanged: "brand",
  changed: "red",
  "no-evidence": "yellow",
  "other-format": "yellow",
} as const;

interface EvidenceSectionProps {
  readonly run: string;
  readonly today: string;
}

/** The file of evidence, and whether one is as it was made. */
export function EvidenceSection({ run: id, today }: EvidenceSectionProps) {
  const { t } = useTranslation("cutOver");
  const { run, isRunning, problem } = useAction();
  const [checked, setChecked] = useState<EvidenceCheck | null>(null);
  const download = () =>
    run(async () =>
      downloadText(
        `cut-over-${id}-${today}.json`,
        "application/json",
        await ask("evidencePack", { run: id }),
      ),
    );
  const check = (file: File) =>
    run(async () => {
      setChecked(null);
      const isTooLarge = file.size > LARGEST;
      setChecked(isTooLarge ? "no-evidence" : await verifyEvidencePack(await file.text(), sha256));
    });
  return (
    <Section
      title={t("evidence.title")}
      description={t("evidence.text")}
      actions={
        <Button
          variant="default"
          data-no-print
          leftSection={<IconDownload size={18} aria-hidden />}
          disabled={isRunning}
          onClick={() => void download()}
        >
          {t("evidence.download")}
        </Button>
      }
    >
      <ProblemNotice problem={problem} />
      <Stack gap="sm" data-no-print>
        <Title order={3} size="h5">
          {t("evidence.check")}
        </Title>
        <FileDrop
          label={t("evidence.label")}
          accept=".json,application/json"
          text={t("evidence.drop")}
          choose={t("evidence.choose")}
          isBusy={isRunning}
          onFile={(file) => void check(file)}
        />
        <div role="status">
          {checked && (
            <Alert color={colors[checked]} data-checked={checked}>
              {t(`evidence.says.${checked}`)}
            </Alert>
          )}
        </div>
        <Text size="xs" c="dimmed">
          {t("evidence.limits")}
        </Text>
      </Stack>
    </Section>
  );
}
