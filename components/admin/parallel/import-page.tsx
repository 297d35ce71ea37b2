import { Anchor, Stack, Stepper, Text, Title } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { RunView } from "@/lib/messages/parallel";
import { CheckStep } from "./check-step";
import { ColumnsStep } from "./columns-step";
import { FileStep } from "./file-step";
import { ImportDone } from "./import-done";
import { runHref } from "./run-href";
import type { Comparing } from "./use-comparing";
import { useLedgerFile } from "./use-ledger-file";
import { useLedgerImport } from "./use-ledger-import";

interface ImportPageProps {
  readonly view: RunView;
  readonly side: "ledger" | "export";
  readonly comparing: Comparing;
  readonly refresh: () => void;
}

const steps = ["file", "columns", "check", "done"] as const;

/** A file becomes one side of the run: read, mapped, checked, and only then taken in. */
export function ImportPage({ view, side, comparing, refresh }: ImportPageProps) {
  const { t } = useTranslation("parallel");
  const ledger = useLedgerFile(view, side);
  const sending = useLedgerImport(view.run, ledger.reader, refresh);
  const { opened, checked } = ledger;
  const step = sending.done ? steps.length : opened && checked ? 2 : opened ? 1 : 0;

  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, [step]);

  return (
    <Stack gap="lg">
      <Stack gap={4}>
        <Anchor href={runHref(view.run.id, { tab: "files" })} size="sm">
          <IconArrowLeft size={14} aria-hidden /> {t("import.back")}
        </Anchor>
        <Title order={2} size="h3" tabIndex={-1} ref={title} style={{ outline: "none" }}>
          {t(`import.title.${side}`)}
        </Title>
        <Text size="sm" c="dimmed">
          {t("import.text")}
        </Text>
      </Stack>
      <Stepper
        active={step}
        size="sm"
        allowNextStepsSelect={false}
        aria-label={t("import.steps.label")}
      >
        {steps.map((each, place) => (
          <Stepper.Step
            key={each}
            label={t(`import.steps.${each}`)}
            component="div"
            allowStepSelect={false}
            {...(place === step && { "aria-current": "step" })}
          />
        ))}
      </Stepper>
      {step === 0 && <FileStep side={side} ledger={ledger} />}
      {step === 1 && <ColumnsStep view={view} side={side} ledger={ledger} />}
      {step === 2 && <CheckStep view={view} side={side} ledger={ledger} sending={sending} />}
      {sending.done && (
        <ImportDone view={view} side={side} record={sending.done} comparing={comparing} />
      )}
    </Stack>
  );
}
