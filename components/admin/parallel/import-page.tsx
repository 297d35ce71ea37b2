import { Anchor, Stack, Stepper, Text, Title } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { RunView } from "@/lib/messages/parallel";
import { useWho } from "../who";
import { CheckStep } from "./check-step";
import { ColumnsStep } from "./columns-step";
import { StoppedBanner } from "./cut-over/stopped-banner";
import { FileStep } from "./file-step";
import { ImportDone } from "./import-done";
import { runHref } from "./run-href";
import type { Comparing } from "./use-comparing";
import { importSteps, stepHref, useImportSteps } from "./use-import-steps";
import { useLedgerFile } from "./use-ledger-file";
import { useLedgerImport } from "./use-ledger-import";

interface ImportPageProps {
  readonly view: RunView;
  readonly side: "ledger" | "export";
  /** The step, as the address says it. */
  readonly asked: string | null;
  readonly comparing: Comparing;
  readonly refresh: () => void;
}

/** A file becomes one side of the run: read, mapped, checked, and only then taken in. */
export function ImportPage({ view, side, asked, comparing, refresh }: ImportPageProps) {
  const { t } = useTranslation("parallel");
  const ledger = useLedgerFile(view, side);
  const sending = useLedgerImport(view.run, ledger.reader, refresh);
  const { language } = useWho();
  const { opened, checked, isBusy, cancel } = ledger;
  const step = useImportSteps({
    run: view.run.id,
    side,
    asked,
    reached: sending.done ? "done" : opened && checked ? "check" : opened ? "columns" : "file",
    isSending: sending.isRunning,
  });

  // Whoever goes back while all rows are checked does not want to be taken on when that is done.
  const isLeft = step === "file" && opened !== null && isBusy;
  useEffect(() => {
    if (isLeft) cancel();
  }, [isLeft, cancel]);

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
          {t("import.titleOf", {
            title: t(`import.title.${side}`),
            run: view.run.name[language],
          })}
        </Title>
        <Text size="sm" c="dimmed">
          {t("import.text")}
        </Text>
      </Stack>
      {side === "ledger" && <StoppedBanner run={view.run.id} />}
      <Stepper
        active={step === "done" ? importSteps.length : importSteps.indexOf(step)}
        size="sm"
        allowNextStepsSelect={false}
        aria-label={t("import.steps.label")}
      >
        {importSteps.map((each) => (
          <Stepper.Step
            key={each}
            label={t(`import.steps.${each}`)}
            component="div"
            allowStepSelect={false}
            {...(each === step && step !== "done" && { "aria-current": "step" })}
          />
        ))}
      </Stepper>
      {step === "file" && (
        <FileStep side={side} ledger={ledger} onward={stepHref(view.run.id, side, "columns")} />
      )}
      {step === "columns" && <ColumnsStep view={view} side={side} ledger={ledger} />}
      {step === "check" && <CheckStep view={view} side={side} ledger={ledger} sending={sending} />}
      {sending.done && (
        <ImportDone view={view} side={side} record={sending.done} comparing={comparing} />
      )}
    </Stack>
  );
}
