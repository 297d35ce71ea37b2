import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useExplanationText } from "@/components/use-explanation-text";
import type { PickView } from "@/lib/messages/picker";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import classes from "./checklist.module.css";
import { PickerSureness, SurenessNow } from "./picker-sureness";
import { PickerTest } from "./picker-test";
import { PickerTexts } from "./picker-texts";
import { PickerUse } from "./picker-use";
import { useAction } from "./use-action";

export type PickResult = NonNullable<PickView["result"]>;

interface PickerResultProps {
  readonly pick: PickView;
  readonly result: PickResult;
}

/** What Handrail understood of what the person pointed at, and what can be done with it. */
export function PickerResult({ pick, result }: PickerResultProps) {
  const { t } = useTranslation("picker");
  const { run, isRunning, problem } = useAction();
  const inWords = useExplanationText();
  const { target, look, published } = pick;

  return (
    <Stack gap="lg">
      <Stack gap={4}>
        <Title order={2} size="h4" tabIndex={-1} ref={takeFocus} className={classes.resting}>
          {t("panel.understood")}
        </Title>
        {target && (
          <Text size="sm" c="dimmed">
            {t("panel.understoodFor", { title: target.title })}
          </Text>
        )}
        <Text fw={600} className={classes.anywhere}>
          {inWords(result.explanation)}
        </Text>
      </Stack>
      <SurenessNow result={result} />
      {target && <PickerUse pick={pick} target={target} />}
      <ActionProblem problem={problem} />
      <Group gap="xs">
        {published === null && (
          <Button
            size="xs"
            variant="default"
            disabled={isRunning}
            onClick={() => void run(() => ask("pickAgain", {}))}
          >
            {t("panel.again")}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          disabled={isRunning}
          onClick={() => void run(() => ask("endPick", {}))}
        >
          {t("panel.close")}
        </Button>
      </Group>
      <PickerTest look={look} looks={result.looks} />
      <details>
        <Text component="summary" size="sm" fw={600} className={classes.summary}>
          {t("panel.details", { count: result.texts.length })}
        </Text>
        <Stack gap="lg" mt="sm">
          <PickerSureness result={result} />
          <PickerTexts texts={result.texts} />
        </Stack>
      </details>
    </Stack>
  );
}

/** The result is the answer to the click in the page: the keyboard goes on from it. */
function takeFocus(title: HTMLElement | null): void {
  title?.focus();
}
