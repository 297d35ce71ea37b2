import { Button, Stack, Textarea } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Mark } from "@/lib/core/discrepancy/deed";
import { MAX_WORDS } from "./words-form";

/** What has to be put right first, then what may stay. */
const marks = [
  "crm-wrong",
  "ledger-wrong",
  "timing",
  "rule-difference",
  "accepted",
] as const satisfies readonly Mark[];

interface MarkFormProps {
  readonly current: Mark | null;
  readonly isRunning: boolean;
  readonly onMark: (mark: Mark, comment: string) => void;
}

/** “What is it?” Whoever presses an answer has said it; the comment may stay empty. */
export function MarkForm({ current, isRunning, onMark }: MarkFormProps) {
  const { t } = useTranslation("comparison");
  const [comment, setComment] = useState("");
  return (
    <Stack gap="xs">
      <Textarea
        size="sm"
        autosize
        minRows={1}
        maxRows={6}
        maxLength={MAX_WORDS}
        label={t("form.optional")}
        autoComplete="off"
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <Stack gap={4}>
        {marks.map((mark, place) => (
          <Button
            key={mark}
            size="xs"
            variant="default"
            justify="flex-start"
            h="auto"
            py={6}
            styles={{ label: { whiteSpace: "normal", textAlign: "start", lineHeight: 1.45 } }}
            rightSection={
              mark === current && <IconCheck size={16} aria-label={t("form.current")} />
            }
            disabled={isRunning}
            ref={place === 0 ? takeFocus : null}
            onClick={() => onMark(mark, comment.trim())}
          >
            {t(`mark.${mark}`)}
          </Button>
        ))}
      </Stack>
    </Stack>
  );
}

function takeFocus(button: HTMLElement | null): void {
  button?.focus();
}
