import { Anchor, Button, Group, Text } from "@mantine/core";
import { IconCheck, IconFileText, IconPlayerPlay, IconWorld } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TrainingView } from "@/lib/messages/learning";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import classes from "./checklist.module.css";
import { useAction } from "./use-action";

const icons = { clip: IconPlayerPlay, document: IconFileText, page: IconWorld } as const;

interface TrainingItemProps {
  readonly training: TrainingView;
  /** Says what it is about, where that does not go without saying. */
  readonly withPlace: boolean;
}

/** A clip or document: opens in a tab of its own; “Seen it” is what the person says. */
export function TrainingItem({ training, withPlace }: TrainingItemProps) {
  const { t } = useTranslation("learning");
  const { run, isRunning, problem } = useAction();
  const { id, title, kind, minutes, process, step, isOpened, isSeen } = training;
  const Icon = icons[kind];
  const about = [
    t(`training.kind.${kind}`),
    ...(minutes === null ? [] : [t("training.minutes", { count: minutes })]),
    ...(withPlace ? [step ?? process ?? []].flat() : []),
    ...(isOpened && !isSeen ? [t("training.opened")] : []),
  ];
  return (
    <div data-training={id}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Icon size={16} style={{ flex: "none", marginTop: 3 }} aria-hidden />
        <div style={{ flex: 1, minWidth: 0 }}>
          <Anchor
            component="button"
            type="button"
            size="sm"
            ta="start"
            className={classes.anywhere}
            onClick={() => void run(() => ask("openTraining", { id }))}
          >
            {title}
          </Anchor>
          <Text size="xs" c="dimmed">
            {about.join(" · ")}
          </Text>
        </div>
        {isSeen ? (
          <Group gap={4} wrap="nowrap" c="dimmed">
            <IconCheck size={16} aria-hidden />
            <Text size="xs">{t("training.seen")}</Text>
          </Group>
        ) : (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t("training.seeOf", { title })}
            loading={isRunning}
            onClick={() => void run(() => ask("seeTraining", { id }))}
          >
            {t("training.see")}
          </Button>
        )}
      </Group>
      <ActionProblem problem={problem} />
    </div>
  );
}
