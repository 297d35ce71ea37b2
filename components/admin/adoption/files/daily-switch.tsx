import { Stack, Switch, Text } from "@mantine/core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { browser } from "wxt/browser";
import { useQuery } from "@/components/use-query";
import type { Language } from "@/lib/core/language";
import { ask } from "../../ask";
import { ProblemNotice } from "../../problem-notice";
import { useAction } from "../../use-action";
import { useFormat } from "../../use-format";

/** A file by itself once a day, for whoever has another program read it. */
export function DailySwitch({ language }: { readonly language: Language }) {
  const { t } = useTranslation("figureFiles");
  const { day } = useFormat();
  const query = useQuery(useCallback(() => ask("dailyFile", {}), []));
  const { run, isRunning, problem } = useAction();
  const [isDenied, setIsDenied] = useState(false);
  const [asked, setAsked] = useState(false);
  if (query.state !== "ready") return null;
  const { value: wanted } = query;

  const change = (isOn: boolean) => {
    setAsked(isOn);
    // Nothing may come between the press and the question, or the browser does not ask.
    const allowed = isOn
      ? browser.permissions.request({ permissions: ["downloads"] })
      : Promise.resolve(true);
    void run(async () => {
      const isAllowed = await allowed;
      setIsDenied(!isAllowed);
      if (isAllowed) await ask("setDailyFile", { language: isOn ? language : null });
    });
  };
  return (
    <Stack gap="xs">
      <Switch
        label={t("daily.title")}
        description={t("daily.text")}
        checked={isRunning ? asked : wanted !== null}
        disabled={isRunning}
        onChange={({ currentTarget }) => change(currentTarget.checked)}
      />
      {wanted && (
        <Text size="sm" c="dimmed">
          {wanted.savedOn === null
            ? t("daily.notYet")
            : t("daily.savedOn", { day: day(wanted.savedOn) })}
        </Text>
      )}
      {isDenied && (
        <Text size="sm" c="dimmed" role="alert">
          {t("daily.denied")}
        </Text>
      )}
      <ProblemNotice problem={problem} />
    </Stack>
  );
}
