import { Button, Group, Text } from "@mantine/core";
import { useDidUpdate } from "@mantine/hooks";
import { IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import type { PauseLength } from "@/lib/core/pause";
import { ask } from "../ask";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";
import { useFormat } from "../use-format";
import { useNotify } from "../use-notify";
import { useWho } from "../who";

/** Nothing is noted for a while; as long as the person wants. */
export function PauseSection() {
  const { t } = useTranslation("console");
  const { pause, refresh } = useWho();
  const { run, isRunning, problem } = useAction();
  const { moment } = useFormat();
  const notify = useNotify();
  const set = async (length: PauseLength) => {
    if (!(await run(() => ask("setPause", { length })))) return;
    refresh();
    notify(t(length === "over" ? "myData.pause.ended" : "myData.pause.begun"));
  };
  const first = useRef<HTMLButtonElement>(null);
  // The button that was pressed may be gone, and the keyboard with it.
  useDidUpdate(() => {
    if (document.activeElement === document.body) first.current?.focus();
  }, [pause?.from, pause?.until]);
  const from = pause && moment(pause.from);

  return (
    <Section title={t("myData.pause.title")} description={t("myData.pause.text")}>
      <ProblemNotice problem={problem} />
      {pause && (
        <Text size="sm" fw={500}>
          {pause.until === null
            ? t("myData.pause.running", { from })
            : t("myData.pause.runningUntil", { from, until: moment(pause.until) })}
        </Text>
      )}
      <Group>
        <Button
          ref={first}
          variant={pause ? "filled" : "default"}
          leftSection={
            pause ? (
              <IconPlayerPlay size={18} aria-hidden />
            ) : (
              <IconPlayerPause size={18} aria-hidden />
            )
          }
          loading={isRunning}
          onClick={() => void set(pause ? "over" : "hour")}
        >
          {t(pause ? "myData.pause.over" : "myData.pause.hour")}
        </Button>
        {pause?.until !== null && (
          <Button variant="default" disabled={isRunning} onClick={() => void set("open")}>
            {t("myData.pause.open")}
          </Button>
        )}
      </Group>
    </Section>
  );
}
