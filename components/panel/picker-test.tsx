import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useExplanationText } from "@/components/use-explanation-text";
import type { PickView } from "@/lib/messages/picker";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import { useAction } from "./use-action";

interface PickerTestProps {
  readonly look: PickView["look"];
  readonly looks: number;
}

/** Tries on another record or in another language whether the element is found again. */
export function PickerTest({ look, looks }: PickerTestProps) {
  const { t } = useTranslation("picker");
  const { run, isRunning, problem } = useAction();
  const inWords = useExplanationText();
  const isFound = look?.state === "found" || look?.state === "unsure";
  const what = look?.explanation ? inWords(look.explanation) : "";
  const answer = (isIt: boolean) => void run(() => ask("answerLook", { isIt }));

  return (
    <Stack gap="xs">
      <Title order={3} size="sm">
        {t("panel.test")}
      </Title>
      <Text size="sm">{t("panel.testText")}</Text>
      <div>
        <Button
          size="xs"
          variant="default"
          loading={isRunning || look?.state === "looking"}
          onClick={() => void run(() => ask("lookForPick", {}))}
        >
          {t("panel.look")}
        </Button>
      </div>
      <div role="status">
        {look?.state === "absent" && (
          <Alert color="yellow" p="xs">
            {t("panel.absent")}
          </Alert>
        )}
        {look && isFound && (
          <Text size="sm">
            {t(look.state === "found" ? "panel.found" : "panel.unsure", { what })}
          </Text>
        )}
        {look?.answer === true && <Text size="sm">{t("panel.learned")}</Text>}
        {look?.answer === false && (
          <Alert color="yellow" p="xs">
            {t("panel.doubted")}
          </Alert>
        )}
      </div>
      {isFound && look.answer === null && (
        <Group gap="xs" role="group" aria-label={t("panel.isIt")}>
          <Text size="sm" fw={600}>
            {t("panel.isIt")}
          </Text>
          <Button size="xs" disabled={isRunning} onClick={() => answer(true)}>
            {t("panel.yes")}
          </Button>
          <Button size="xs" variant="default" disabled={isRunning} onClick={() => answer(false)}>
            {t("panel.no")}
          </Button>
        </Group>
      )}
      <Text size="xs" c="dimmed">
        {t("panel.looks", { count: looks })}
      </Text>
      <ActionProblem problem={problem} />
    </Stack>
  );
}
