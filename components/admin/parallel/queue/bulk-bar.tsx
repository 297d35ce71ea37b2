import { Button, Group, Modal, Paper, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AssignForm } from "@/components/discrepancy/assign-form";
import { MarkForm } from "@/components/discrepancy/mark-form";
import { WordsForm } from "@/components/discrepancy/words-form";
import type { SayingRequest } from "@/lib/messages/parallel-panel";
import { useFormat } from "../../use-format";
import { useWho } from "../../who";

/** What is said with a form; the other two are said at once. */
const bulkForms = ["marked", "assigned", "commented"] as const;
export type BulkForm = (typeof bulkForms)[number];

interface BulkBarProps {
  readonly chosen: number;
  /** How many fit the filter in all. */
  readonly total: number;
  readonly owners: readonly string[];
  readonly form: BulkForm | null;
  readonly onForm: (form: BulkForm | null) => void;
  readonly onSay: (saying: SayingRequest) => void;
  /** Chooses all that fit. @returns whether all of them could be chosen */
  readonly onAll: () => Promise<boolean>;
  readonly onClear: () => void;
}

/** What can be said of all that are chosen. */
export function BulkBar({
  chosen,
  total,
  owners,
  form,
  onForm,
  onSay,
  onAll,
  onClear,
}: BulkBarProps) {
  const { t } = useTranslation(["parallel", "comparison", "common"]);
  const { number } = useFormat();
  const { profile } = useWho();
  const [isCut, setIsCut] = useState(false);
  const say = (saying: SayingRequest) => {
    onForm(null);
    onSay(saying);
  };
  return (
    <Paper withBorder p="sm" role="group" aria-label={t("bulk.label")}>
      <Group gap="sm">
        <Text size="sm" fw={600} role="status">
          {t("bulk.chosen", { count: chosen, total: number(chosen) })}
        </Text>
        {chosen < total && !isCut && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => void onAll().then((isAll) => setIsCut(!isAll))}
          >
            {t("bulk.all", { total: number(total) })}
          </Button>
        )}
        {isCut && (
          <Text size="sm" c="dimmed">
            {t("bulk.cut", { most: number(chosen) })}
          </Text>
        )}
        {bulkForms.map((each) => (
          <Button key={each} size="xs" variant="default" onClick={() => onForm(each)}>
            {t(`comparison:act.${each}`)}
          </Button>
        ))}
        <Button size="xs" variant="default" onClick={() => say({ kind: "fixed", comment: "" })}>
          {t("comparison:act.fixed")}
        </Button>
        <Button size="xs" variant="default" onClick={() => say({ kind: "confirmed" })}>
          {t("comparison:act.confirmed")}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClear}>
          {t("bulk.clear")}
        </Button>
      </Group>
      <Modal.Root opened={form !== null} onClose={() => onForm(null)} centered>
        <Modal.Overlay />
        <Modal.Content>
          {/* Mantine's <header> would count as a second banner of the page. */}
          <Modal.Header role="presentation">
            <Modal.Title fw={600}>
              {form !== null &&
                t("bulk.of", {
                  what: t(`comparison:act.${form}`),
                  count: chosen,
                  total: number(chosen),
                })}
            </Modal.Title>
            <Modal.CloseButton aria-label={t("common:close")} />
          </Modal.Header>
          <Modal.Body>
            {form === "marked" && (
              <MarkForm
                current={null}
                isRunning={false}
                onMark={(mark, comment) => say({ kind: "marked", mark, comment })}
              />
            )}
            {form === "assigned" && (
              <AssignForm
                owners={owners}
                me={profile.displayName}
                owner={null}
                due={null}
                isRunning={false}
                onAssign={(owner, due) => say({ kind: "assigned", owner, due })}
              />
            )}
            {form === "commented" && (
              <WordsForm
                label={t("comparison:form.comment")}
                submit={t("comparison:form.keep")}
                isRunning={false}
                onWords={(comment) => say({ kind: "commented", comment })}
              />
            )}
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </Paper>
  );
}
