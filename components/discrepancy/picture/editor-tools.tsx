import { ActionIcon, Button, Group, Switch, Text } from "@mantine/core";
import {
  IconArrowBackUp,
  IconEyePlus,
  IconSquareFilled,
  IconZoomIn,
  IconZoomOut,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Size } from "@/lib/core/evidence-picture/box";
import type { Edit, Editing } from "@/lib/core/evidence-picture/editing";

/** Of what fits into the width. */
const ZOOMS = [1, 1.5, 2, 3, 4, 6];

interface EditorToolsProps {
  readonly size: Size;
  readonly editing: Editing;
  readonly edit: (edit: Edit) => void;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  readonly isAsKept: boolean;
  readonly onAsKept: (isAsKept: boolean) => void;
}

/** What can be done besides drawing, for the keyboard, too. */
export function EditorTools(props: EditorToolsProps) {
  const { size, editing, edit, zoom, onZoom, isAsKept, onAsKept } = props;
  const { t } = useTranslation("picture");
  const at = ZOOMS.indexOf(zoom);
  /** A part in the middle, for whoever moves it by keys. */
  const uncover = () => {
    const width = Math.round(size.width / 4);
    const height = Math.max(24, Math.round(size.height / 12));
    const x = Math.round((size.width - width) / 2);
    const y = Math.round((size.height - height) / 2);
    edit({ kind: "uncovered", box: { x, y, width, height } });
  };
  return (
    <Group gap="xs" role="toolbar" aria-label={t("editor.tools")}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconEyePlus size={16} aria-hidden />}
        onClick={uncover}
        data-autofocus
      >
        {t("editor.uncover")}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        {...idleWhen(editing.before.length === 0)}
        onClick={() => edit({ kind: "undone" })}
      >
        {t("editor.undo")}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconSquareFilled size={16} aria-hidden />}
        {...idleWhen(editing.boxes.length === 0)}
        onClick={() => edit({ kind: "all-covered" })}
      >
        {t("editor.coverAll")}
      </Button>
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          variant="default"
          aria-label={t("editor.out")}
          {...idleWhen(at === 0)}
          onClick={() => onZoom(ZOOMS[at - 1] ?? zoom)}
        >
          <IconZoomOut size={16} aria-hidden />
        </ActionIcon>
        <Text size="sm" w={48} ta="center" role="status">
          {t("editor.zoom", { percent: Math.round(zoom * 100) })}
        </Text>
        <ActionIcon
          variant="default"
          aria-label={t("editor.in")}
          {...idleWhen(at === ZOOMS.length - 1)}
          onClick={() => onZoom(ZOOMS[at + 1] ?? zoom)}
        >
          <IconZoomIn size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <Switch
        size="sm"
        label={t("editor.asKept")}
        checked={isAsKept}
        onChange={(event) => onAsKept(event.currentTarget.checked)}
      />
    </Group>
  );
}

/** Not `disabled`: what was just pressed must not lose the keyboard. Pressed again it changes nothing. */
function idleWhen(isIdle: boolean) {
  return isIdle ? { "aria-disabled": true, "data-disabled": true } : {};
}
