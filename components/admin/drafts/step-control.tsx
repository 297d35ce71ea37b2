import { Alert, Box, Button, Group, Loader, Stack, Text } from "@mantine/core";
import { IconPointer, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { isPointedAt, isUnknown } from "@/lib/core/authoring/controls";
import type { StepControl } from "@/lib/core/playbook/step-controls";
import type { Explanation } from "@/lib/core/anchor/explain";
import type { Step } from "@/lib/core/playbook/process";
import type { Site } from "@/lib/core/playbook/site";
import { ProblemNotice } from "../problem-notice";
import { ControlTest } from "./control-test";
import { PickSays } from "./pick-says";
import { useControlWords } from "./use-control-words";
import type { DraftPicker } from "./use-draft-pick";

interface StepControlProps {
  readonly step: Step;
  readonly control: StepControl;
  /** Names it in the draft, `process/step`. */
  readonly watch: string;
  /** What the step is called. */
  readonly title: string;
  /** As the CRM spells it, where it was shown for this draft. */
  readonly understood: Explanation | null;
  readonly sites: readonly Site[];
  readonly pageName: (id: string) => string;
  readonly picker: DraftPicker;
  readonly onRemove: () => void;
}

/** Which control a step is about: what is known of it, and how to point at it, test it or do without it. */
export function StepControl(props: StepControlProps) {
  const { step, control, watch, title, understood, sites, pageName, picker, onRemove } = props;
  const { t } = useTranslation("drafts");
  const { t: parts } = useTranslation("picker");
  const wordsFor = useControlWords();
  const { part, anchor } = control;
  const isHere = (ref: { readonly watch: string; readonly part: string } | null | undefined) =>
    ref?.watch === watch && ref.part === part;
  const isWaiting = isHere(picker.waitingFor);
  const isKnown = !isUnknown(anchor);
  const words = wordsFor(anchor, understood);
  const start = () => picker.start({ anchor: { watch, part }, title, page: step.page });

  return (
    <Stack gap={6} align="flex-start" data-control={part}>
      <Text size="sm" fw={500}>
        {part === "step" ? t("control.label") : parts(`part.${part}`)}
      </Text>
      {isKnown ? (
        <Box>
          <Text size="sm">{words}</Text>
          <Text size="xs" c="dimmed">
            {uniqueness()}
          </Text>
        </Box>
      ) : (
        <Text size="sm" c="dimmed">
          {t("control.none")}
        </Text>
      )}
      {isWaiting ? (
        <Alert color="brand" p="xs" role="status">
          <Group gap="sm">
            <Loader size="xs" aria-hidden />
            <Text size="sm">{t("control.waiting")}</Text>
            <Button size="xs" variant="default" onClick={picker.cancel}>
              {t("control.cancel")}
            </Button>
          </Group>
        </Alert>
      ) : (
        <Group gap="xs" align="flex-start">
          <Button
            size="xs"
            variant={isKnown ? "default" : "light"}
            leftSection={<IconPointer size={16} aria-hidden />}
            loading={picker.isRunning}
            aria-label={t(isKnown ? "control.replaceFor" : "control.pickFor", { title })}
            onClick={start}
          >
            {t(isKnown ? "control.replace" : "control.pick")}
          </Button>
          {isKnown && <ControlTest step={step} anchor={anchor} words={words} sites={sites} />}
          {isKnown && (isPointedAt(anchor) || part !== "step") && (
            <Button
              size="xs"
              variant="subtle"
              leftSection={<IconTrash size={16} aria-hidden />}
              aria-label={t("control.removeFor", { title })}
              onClick={onRemove}
            >
              {t("control.remove")}
            </Button>
          )}
        </Group>
      )}
      <div role="status">
        {picker.said && isHere(picker.said.anchor) && (
          <PickSays said={picker.said} isWaiting={isWaiting} pageName={pageName} page={step.page} />
        )}
      </div>
      {isHere(picker.askedFor) && <ProblemNotice problem={picker.problem} />}
    </Stack>
  );

  /** Whether the page had others of its name when it was shown; what was written by hand is not known. */
  function uniqueness(): string {
    const { descriptor } = anchor;
    if (!descriptor) return t("control.byHand");
    return descriptor.namesakes === 0
      ? t("control.only")
      : t("control.alike", { count: descriptor.namesakes });
  }
}
