import { Button, Checkbox, Group, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Publication } from "./use-import";

interface PublishFormProps {
  /** A new edition, or one that was in force before. */
  readonly kind: "publish" | "restore";
  /** Nothing is in force yet: nobody is in the middle of anything. */
  readonly isFirst: boolean;
  readonly isRunning: boolean;
  readonly onPublish: (publication: Publication) => void;
  readonly onCancel: () => void;
}

/** Why it is published, and what becomes of cases that are running. */
export function PublishForm({ kind, isFirst, isRunning, onPublish, onCancel }: PublishFormProps) {
  const { t } = useTranslation("console");
  const [reason, setReason] = useState("");
  const [moveCases, setMoveCases] = useState(false);
  return (
    <Stack gap="md">
      <Textarea
        label={t(`preview.${kind}.reason`)}
        description={t("preview.reasonText")}
        autosize
        minRows={2}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {!isFirst && (
        <Checkbox
          label={t("preview.moveCases")}
          description={t("preview.moveCasesText")}
          checked={moveCases}
          onChange={(event) => setMoveCases(event.currentTarget.checked)}
        />
      )}
      <Group>
        <Button loading={isRunning} onClick={() => onPublish({ reason, moveCases })}>
          {t(`preview.${kind}.action`)}
        </Button>
        <Button variant="default" disabled={isRunning} onClick={onCancel}>
          {t(`preview.${kind}.cancel`)}
        </Button>
      </Group>
    </Stack>
  );
}
