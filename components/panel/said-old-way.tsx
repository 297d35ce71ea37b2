import { Anchor, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNow } from "@/components/use-now";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import { recentText } from "@/components/moment";
import { usePanel } from "./panel-context";
import { useAction } from "./use-action";

interface SaidOldWayProps {
  /** The step, as the panel's calls name it. */
  readonly watch: string;
  /** When it was said, ms since 1970. */
  readonly at: number;
  /** The button is gone then: whoever is here with the keyboard has to be somewhere. */
  readonly onTakenBack: () => void;
}

/** What the person said about the step, so that it is not asked about, or said, twice; they can take it back. */
export function SaidOldWay({ watch, at, onTakenBack }: SaidOldWayProps) {
  const { t } = useTranslation("fallback");
  const { language } = usePanel().view;
  const { run, isRunning, problem } = useAction();
  const now = useNow();
  const takeBack = async () => {
    if (await run(() => ask("takeFallbackBack", { watch, saidAt: at }))) onTakenBack();
  };
  return (
    <>
      <Group gap="xs">
        <Text size="xs" c="dimmed">
          {t("panel.said", { moment: recentText(at, now, language) })}
        </Text>
        <Anchor
          component="button"
          type="button"
          size="xs"
          disabled={isRunning}
          onClick={() => void takeBack()}
        >
          {t("panel.takeBack")}
        </Anchor>
      </Group>
      <ActionProblem problem={problem} />
    </>
  );
}
