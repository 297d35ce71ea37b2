import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FileDrop } from "@/components/ui/file-drop";
import { takenIn } from "@/lib/core/evidence-picture/limits";
import { PictureProblem } from "./picture-problem";
import { usePictures } from "./picture-context";
import { readPicture } from "./read-picture";
import type { ReadProblem } from "./read-picture";
import { useAwaitedPicture } from "./use-awaited-picture";

interface AskForPictureProps {
  /** Must be stable. */
  readonly onPicture: (picture: HTMLCanvasElement) => void;
  readonly onCancel: () => void;
}

/** Says how a picture comes in, and waits for it. */
export function AskForPicture({ onPicture, onCancel }: AskForPictureProps) {
  const { t } = useTranslation("picture");
  const { awaiting } = usePictures();
  const [problem, setProblem] = useState<ReadProblem | null>(null);
  const [isReading, setIsReading] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = useId();
  useEffect(() => heading.current?.focus(), []);

  const take = useCallback(
    (source: Blob | string) => {
      setProblem(null);
      setIsReading(true);
      void readPicture(source)
        .then((read) => {
          if (read.ok) onPicture(read.picture);
          else setProblem(read.problem);
        })
        .catch(() => setProblem("too-big")) // no memory for it
        .finally(() => setIsReading(false));
    },
    [onPicture],
  );
  useWindowEvent("paste", (event) => {
    const [file] = event.clipboardData?.files ?? [];
    if (!file) return;
    event.preventDefault();
    take(file);
  });

  return (
    <Paper
      withBorder
      p="sm"
      w="100%"
      role="group"
      aria-labelledby={title}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // The comparison itself stays.
        event.preventDefault();
        onCancel();
      }}
    >
      <Stack gap="sm">
        <Title
          order={4}
          size="h6"
          id={title}
          ref={heading}
          tabIndex={-1}
          style={{ outline: "none" }}
        >
          {t("ask.title")}
        </Title>
        <Text size="sm">{t("ask.privacy")}</Text>
        {awaiting && <TakeOfPage onTaken={take} />}
        {awaiting && (
          <Text size="sm" fw={600}>
            {t("ask.other")}
          </Text>
        )}
        <FileDrop
          label={t("ask.file")}
          accept={takenIn.join()}
          text={t("ask.paste")}
          choose={t("ask.choose")}
          isBusy={isReading}
          onFile={take}
        />
        <PictureProblem problem={problem} />
        <Group>
          <Button size="xs" variant="default" onClick={onCancel}>
            {t("ask.cancel")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

/** Which button takes the picture, and whether it still waits. */
function TakeOfPage({ onTaken }: { readonly onTaken: (picture: string) => void }) {
  const { t } = useTranslation("picture");
  const { state, again } = useAwaitedPicture(onTaken);
  const isWaiting = state?.state === "waiting";
  const shortcut = isWaiting ? state.shortcut : null;
  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm" fw={600}>
        {t("ask.page")}
      </Text>
      {isWaiting && (
        <Text size="sm">{shortcut === null ? t("ask.press") : t("ask.pressOr", { shortcut })}</Text>
      )}
      <Text size="sm" c="dimmed" role="status">
        {state && t(`ask.${state.state}`)}
      </Text>
      {state && !isWaiting && (
        <Button size="xs" variant="default" onClick={again}>
          {t("ask.again")}
        </Button>
      )}
    </Stack>
  );
}
