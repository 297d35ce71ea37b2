import { Box, Button, Group, Stack, Text, ThemeIcon } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCheck,
  IconEyeOff,
  IconQuestionMark,
  IconX,
} from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CheckedAnchor } from "@/lib/messages/panel";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import { ShowWhere } from "./show-where";
import { useAction } from "./use-action";

const looks = {
  exact: { icon: IconCheck, color: "brand" },
  healed: { icon: IconAlertTriangle, color: "brand" },
  unsure: { icon: IconQuestionMark, color: "yellow" },
  missing: { icon: IconX, color: "yellow" },
  "not-checked": { icon: IconEyeOff, color: "yellow" },
} as const;

/** One control: its number on the page, its step, and how it was found. */
export function CheckedItem({ anchor }: { readonly anchor: CheckedAnchor }) {
  const { t, i18n } = useTranslation("controls");
  const { run, isRunning, problem } = useAction();
  const [isGone, setIsGone] = useState(false);
  const { n, step, process, part, watch, state, confidence, candidates } = anchor;
  const { icon: Icon, color } = looks[state];
  const sure = new Intl.NumberFormat(i18n.language, { style: "percent" }).format(confidence ?? 0);
  const isFound = state === "exact" || state === "healed";

  const show = () => {
    setIsGone(false);
    void run(async () => setIsGone(!(await ask("pointAt", { watch, part }))));
  };

  return (
    <Box component="li" style={{ listStyle: "none" }} data-state={state}>
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <ThemeIcon variant="light" radius="xl" size={28} color={color}>
          {n}
        </ThemeIcon>
        <Stack gap={4} flex={1} miw={0}>
          <Text size="sm" fw={600}>
            {step}
          </Text>
          <Text size="xs" c="dimmed">
            {process}
            {part !== "step" && ` · ${t(`part.${part}`)}`}
          </Text>
          <Group gap={6} wrap="nowrap" align="flex-start">
            <Icon size={16} style={{ flex: "none", marginTop: 2 }} aria-hidden />
            <Text size="sm">{t(`check.state.${state}`, { count: candidates, sure })}</Text>
          </Group>
          {!isFound && (
            <Text size="xs" c="dimmed">
              {t(`check.hint.${state}`)}
            </Text>
          )}
          {isFound && (
            <Button
              size="compact-sm"
              variant="default"
              w="fit-content"
              loading={isRunning}
              aria-label={t("check.showFor", { n, step })}
              onClick={show}
            >
              {t("check.show")}
            </Button>
          )}
          {state !== "not-checked" && <ShowWhere anchor={{ watch, part }} />}
          <div role="status">
            {isGone && (
              <Text size="xs" c="dimmed">
                {t("check.notThere")}
              </Text>
            )}
          </div>
          <ActionProblem problem={problem} />
        </Stack>
      </Group>
    </Box>
  );
}
