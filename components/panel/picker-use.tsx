import { Alert, Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { downloadText } from "@/components/ui/download-text";
import type { PickView } from "@/lib/messages/picker";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import { useAction } from "./use-action";

interface PickerUseProps {
  readonly pick: PickView;
  readonly target: NonNullable<PickView["target"]>;
}

/** What was picked goes into the playbook: an admin publishes it, a key user hands it on as a file. */
export function PickerUse({ pick, target }: PickerUseProps) {
  const { t } = useTranslation("picker");
  const { run, isRunning, problem } = useAction();
  const [isAsking, setIsAsking] = useState(false);
  const { mayPublish, nextVersion, published } = pick;
  const { title, part } = target;
  if (target.isDraft) return <UseInDraft />;

  const download = () =>
    run(async () => {
      const { name, source } = await ask("pickedPlaybook", {});
      downloadText(name, "application/json", source);
    });
  const publish = () =>
    run(async () => {
      await ask("publishPick", {});
      setIsAsking(false);
    });

  return (
    <Stack gap="xs">
      {!mayPublish && (
        <>
          <Title order={3} size="sm">
            {t("panel.use")}
          </Title>
          <Text size="sm">{t("panel.useKeyUser")}</Text>
          <div>
            <Button
              size="xs"
              leftSection={<IconDownload size={16} aria-hidden />}
              loading={isRunning}
              onClick={() => void download()}
            >
              {t("panel.download")}
            </Button>
          </div>
        </>
      )}
      {mayPublish && !published && !isAsking && (
        <div>
          <Button size="sm" onClick={() => setIsAsking(true)}>
            {t("panel.use")}
          </Button>
        </div>
      )}
      {mayPublish && !published && isAsking && (
        <Paper withBorder p="sm">
          <Stack gap="sm">
            <Text size="sm">
              {t("panel.useAdmin", { version: nextVersion, title, part: t(`part.${part}`) })}
            </Text>
            <Group gap="xs">
              <Button size="xs" loading={isRunning} onClick={() => void publish()}>
                {t("panel.publish")}
              </Button>
              <Button size="xs" variant="default" onClick={() => setIsAsking(false)}>
                {t("panel.notYet")}
              </Button>
            </Group>
          </Stack>
        </Paper>
      )}
      <div role="status">
        {published && (
          <Alert color="brand" p="xs">
            {t("panel.published", { version: published.version })}
          </Alert>
        )}
      </div>
      {published && (
        <div>
          <Button
            size="xs"
            variant="default"
            loading={isRunning}
            onClick={() => void run(() => ask("undoPick", {}))}
          >
            {t("panel.undo", { version: published.before })}
          </Button>
        </div>
      )}
      <ActionProblem problem={problem} />
    </Stack>
  );
}

/** For a step that is still being written: the console takes it from here. */
function UseInDraft() {
  const { t } = useTranslation("picker");
  const { run, isRunning, problem } = useAction();
  return (
    <Stack gap="xs" align="flex-start">
      <Button size="sm" loading={isRunning} onClick={() => void run(() => ask("takePick", {}))}>
        {t("panel.useDraft")}
      </Button>
      <Text size="sm">{t("panel.useDraftText")}</Text>
      <ActionProblem problem={problem} />
    </Stack>
  );
}
