import { SentenceGap } from "@/components/ui/sentence-gap";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { useId, useReducer, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Box } from "@/lib/core/evidence-picture/box";
import { edited, untouched } from "@/lib/core/evidence-picture/editing";
import { AskError } from "@/lib/messages/connect";
import { EditorTools } from "./editor-tools";
import { flattenPicture } from "./flatten-picture";
import { usePictures } from "./picture-context";
import { PictureProblem } from "./picture-problem";
import type { PictureTrouble } from "./picture-problem";
import { PictureStage } from "./picture-stage";
import classes from "./picture.module.css";
import { WholeDialog } from "./whole-dialog";

interface PictureEditorProps {
  readonly picture: HTMLCanvasElement;
  readonly onKept: () => void;
  readonly onCancel: () => void;
}

/** All of a picture is covered; the person uncovers what has to be seen, and keeps that. */
export function PictureEditor({ picture, onKept, onCancel }: PictureEditorProps) {
  const { t } = useTranslation("picture");
  const { ask, awaiting, run, id } = usePictures();
  const [editing, edit] = useReducer(edited, untouched);
  const [zoom, setZoom] = useState(1);
  const [isAsKept, setIsAsKept] = useState(false);
  const [isKeeping, setIsKeeping] = useState(false);
  const [problem, setProblem] = useState<PictureTrouble | null>(null);
  const { ref, width } = useElementSize();
  const count = editing.boxes.length;
  const state = useId();

  const keep = async () => {
    setProblem(null);
    setIsKeeping(true);
    const trouble = await keepPart(editing.boxes).catch((error: unknown) =>
      error instanceof AskError ? error : ("unreachable" as const),
    );
    setIsKeeping(false);
    if (trouble === null) onKept();
    else setProblem(trouble);
  };
  const keepPart = async (boxes: readonly Box[]): Promise<PictureTrouble | null> => {
    const data = await flattenPicture(picture, boxes);
    return data === null ? "not-small" : (await ask("keepPicture", { run, id, data })).refused;
  };

  return (
    <WholeDialog
      isOpen
      title={t("editor.title")}
      close={t("editor.cancel")}
      // A slip of the finger must not undo the work.
      closeOnEscape={count === 0}
      onClose={onCancel}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        edit({ kind: "undone" });
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t("editor.help")}</Text>
        <EditorTools
          size={picture}
          editing={editing}
          edit={edit}
          zoom={zoom}
          onZoom={setZoom}
          isAsKept={isAsKept}
          onAsKept={setIsAsKept}
        />
        {/* Larger than its frame, it is moved by the arrow keys, too. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls */}
        <div className={classes.scroll} role="region" tabIndex={0} aria-label={t("editor.frame")}>
          {/* What is left beside the scroll bar. */}
          <div ref={ref} />
          {width > 0 && (
            <PictureStage
              picture={picture}
              scale={Math.min(1, width / picture.width) * zoom}
              boxes={editing.boxes}
              edit={edit}
              isAsKept={isAsKept}
            />
          )}
        </div>
        <Text size="xs" c="dimmed">
          {t("editor.keys")}
          <SentenceGap />
          {awaiting !== null && t("editor.wider")}
        </Text>
        <PictureProblem problem={problem} />
        <Group gap="xs">
          <Button
            size="sm"
            loading={isKeeping}
            // Not `disabled`: the keyboard has to find it to hear why.
            {...(count === 0 && { "aria-disabled": true, "data-disabled": true })}
            aria-describedby={state}
            onClick={() => {
              if (count > 0) void keep();
            }}
          >
            {t("editor.keep")}
          </Button>
          <Button size="sm" variant="default" onClick={onCancel}>
            {t("editor.cancel")}
          </Button>
          <Text size="sm" role="status" id={state}>
            {count === 0 ? t("editor.nothing") : t("editor.parts", { count })}
          </Text>
        </Group>
      </Stack>
    </WholeDialog>
  );
}
