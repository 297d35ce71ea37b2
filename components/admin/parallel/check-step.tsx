import { Alert, Box, Button, Group, List, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { FactList } from "@/components/ui/fact-list";
import { Section } from "@/components/ui/section";
import type { Noted, RowsCheck } from "@/lib/core/reconcile/import-rows";
import type { RunView } from "@/lib/messages/parallel";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { TermsForm } from "./terms-form";
import { UnderWay } from "./under-way";
import type { LedgerFile } from "./use-ledger-file";
import type { LedgerImport } from "./use-ledger-import";

interface CheckStepProps {
  readonly view: RunView;
  readonly side: "ledger" | "export";
  readonly ledger: LedgerFile;
  readonly sending: LedgerImport;
}

/** What all rows are, and the last questions before they are taken in. */
export function CheckStep({ view, side, ledger, sending }: CheckStepProps) {
  const { t } = useTranslation("parallel");
  const { file, opened, checked, choices } = ledger;
  if (!file || !opened || !checked) return null;
  const { check } = checked;

  return (
    <Stack gap="lg">
      <FoundSection run={view.run} ledger={ledger} check={check} />
      {sending.failure !== null && (
        <Alert
          color={sending.failure === "cancelled" ? "yellow" : "red"}
          role="alert"
          icon={<IconAlertTriangle aria-hidden />}
        >
          {sending.failure === "cancelled"
            ? t("import.cancelled")
            : t("import.failed", sending.failure)}
        </Alert>
      )}
      {/* Out of sight while it is sent: what was said of the file is still there when that fails. */}
      <Box hidden={sending.isRunning}>
        <Stack gap="lg">
          {check.keys > 0 && (
            <TermsForm
              view={view}
              side={side}
              file={file}
              onImport={({ at, replaces }) =>
                sending.start({
                  side,
                  at,
                  replaces,
                  sha256: opened.sha256,
                  rows: check.rows,
                  fields: checked.fields,
                  key: checked.key,
                  mapping: choices.mapping,
                })
              }
            />
          )}
          <Group>
            <Button variant="default" onClick={() => window.history.back()}>
              {t("import.check.back")}
            </Button>
          </Group>
        </Stack>
      </Box>
      {sending.isRunning && (
        <Section title={t("import.sending.title")} description={t("import.sending.stay")}>
          <UnderWay
            text={(share) =>
              sending.isStopping
                ? t("import.sending.stopping")
                : t("import.sending.text", { share })
            }
            label={t("import.sending.title")}
            progress={sending.progress}
            isCancelling={sending.isStopping}
            onCancel={sending.stop}
          />
        </Section>
      )}
    </Stack>
  );
}

interface FoundSectionProps {
  readonly run: RunView["run"];
  readonly ledger: LedgerFile;
  readonly check: RowsCheck;
}

/** Counted, and where it stands: never what stands there. */
function FoundSection({ run, ledger, check }: FoundSectionProps) {
  const { t } = useTranslation("parallel");
  const { language } = useWho();
  const { list, number } = useFormat();
  const { rows, keys, keyless, duplicates, unreadable } = check;

  const counted = ({ count, rows: of }: Noted) => {
    const named = list(of.map(String));
    const all = of.length < count ? t("import.check.more", { rows: named }) : named;
    return { count, total: number(count), rows: all };
  };
  const several = ({ count, rows: of }: RowsCheck["duplicates"]) => {
    const named = of.map((each) => t("import.check.together", { rows: list(each.map(String)) }));
    const groups = named.join(t("import.check.between"));
    const all = of.length < count ? t("import.check.more", { rows: groups }) : groups;
    return { count, total: number(count), rows: all };
  };
  const sentences = [
    ...(keyless.count > 0 ? [t("import.check.keyless", counted(keyless))] : []),
    ...(duplicates.count > 0 ? [t("import.check.duplicates", several(duplicates))] : []),
    ...unreadable.flatMap((noted) => {
      const field = run.fields[noted.field];
      if (!field) return [];
      const from = ledger.choices.mapping.fields.find((each) => each.field === field.id);
      return [
        t("import.check.unreadable", {
          ...counted(noted),
          field: field.name[language],
          columns: list(from?.columns ?? []),
          kind: t(`import.kinds.${field.compare.kind}`),
        }),
      ];
    }),
  ];
  return (
    <Section title={t("import.check.title")}>
      <FactList
        facts={[
          { label: t("import.check.rows"), value: number(rows) },
          { label: t("import.check.keys"), value: number(keys) },
        ]}
      />
      {sentences.length === 0 ? (
        <Text size="sm">{t("import.check.good")}</Text>
      ) : (
        <List size="sm" spacing={4}>
          {sentences.map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
      )}
      {unreadable.length > 0 && (
        <Text size="sm" c="dimmed">
          {t("import.check.may")}
        </Text>
      )}
      {keys === 0 && <Alert color="red">{t("import.check.empty")}</Alert>}
    </Section>
  );
}
