import { Anchor, Group, Text } from "@mantine/core";
import { IconClockPause } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNow } from "@/components/use-now";
import { momentText } from "@/components/moment";
import { usePanel } from "./panel-context";

interface QuietUntilProps {
  readonly until: number;
  readonly isBusy: boolean;
  /** “Prompt again now”; `null` where something else ends the quiet. */
  readonly onEnd: (() => void) | null;
}

/** The person asked for quiet about the step, and has it, at every record; they can end it. */
export function QuietUntil({ until, isBusy, onEnd }: QuietUntilProps) {
  const { t } = useTranslation("panel");
  const { language } = usePanel().view;
  const now = useNow();
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <IconClockPause
        size={16}
        style={{ flex: "none", marginTop: 3, color: "var(--mantine-color-dimmed)" }}
        aria-hidden
      />
      <div>
        <Text size="sm" c="dimmed" role="status">
          {t("step.quietUntil", { moment: momentText(until, now, language) })}
        </Text>
        {onEnd && (
          <Anchor component="button" type="button" size="sm" disabled={isBusy} onClick={onEnd}>
            {t("step.promptAgain")}
          </Anchor>
        )}
      </div>
    </Group>
  );
}
