import { Alert, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { ChangeLine } from "./change-line";
import type { PlaybookDiff } from "./playbook-diff";
import { runSettingChanges, toldByValue } from "./run-setting-diff";
import type { RunSettingChange } from "./run-setting-diff";

interface RunChangesProps {
  readonly changes: PlaybookDiff["parallelRuns"];
  readonly before: Playbook;
  readonly after: Playbook;
}

/** What becomes of the parallel runs; of a changed one the values, of a removed one what goes with it. */
export function RunChanges({ changes, before, after }: RunChangesProps) {
  const { t } = useTranslation(["console", "cutOver"]);
  const { language } = useWho();
  const { day, number, rate } = useFormat();

  const fromTo = (change: RunSettingChange): readonly [string, string] => {
    if (change.of === "share") return [rate(change.before), rate(change.after)];
    if (change.of === "number") return [number(change.before), number(change.after)];
    if (change.of === "role") {
      return [t(`cutOver:roles.${change.before}`), t(`cutOver:roles.${change.after}`)];
    }
    const dayOf = (of: string | undefined) => (of ? day(of) : t("diff.monthAfter"));
    return [dayOf(change.before), dayOf(change.after)];
  };

  return changes.map(({ id, title, change, parts }) => {
    const find = ({ parallelRuns }: Playbook) => parallelRuns.find((run) => run.id === id);
    const [was, is] = [find(before), find(after)];
    const settings = was && is ? runSettingChanges(was, is) : [];
    return (
      <ChangeLine
        key={id}
        kind={t("diff.parallelRun")}
        title={title[language]}
        change={change}
        parts={parts
          .filter((part) => !toldByValue.has(part))
          .map((part) => t(`diff.parallelRunParts.${part}`))}
      >
        {settings.map((setting) => {
          const [from, to] = fromTo(setting);
          return (
            <Text key={setting.setting} size="sm" pl="md">
              {t(`diff.runSettings.${setting.setting}`)}{" "}
              <Text component="del" inherit c="dimmed">
                {from}
              </Text>
              {" → "}
              <Text component="ins" inherit td="none" fw={600}>
                {to}
              </Text>
            </Text>
          );
        })}
        {change === "removed" && (
          <Alert color="yellow" p="xs" icon={<IconAlertTriangle aria-hidden />}>
            {t("diff.runRemoved")}
          </Alert>
        )}
      </ChangeLine>
    );
  });
}
