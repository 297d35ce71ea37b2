import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import classes from "./checklist.module.css";

interface StopConfirmationProps {
  readonly title: string;
  readonly isRunning: boolean;
  readonly onStop: () => void;
  readonly onKeep: () => void;
}

/** Asks once more, in place, before a case is given up. */
export function StopConfirmation({ title, isRunning, onStop, onKeep }: StopConfirmationProps) {
  const { t } = useTranslation("panel");
  const question = useId();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);

  return (
    <Paper
      withBorder
      p="sm"
      role="group"
      aria-labelledby={question}
      className={classes.aside}
      onKeyDown={(event) => {
        if (event.key === "Escape") onKeep();
      }}
    >
      <Stack gap="sm">
        <Text size="sm" id={question}>
          {t("stop.question", { title })}
        </Text>
        <Group gap="xs">
          <Button size="xs" color="red" loading={isRunning} onClick={onStop}>
            {t("stop.stop")}
          </Button>
          <Button ref={keep} size="xs" variant="default" onClick={onKeep}>
            {t("stop.keep")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
