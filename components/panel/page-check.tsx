import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconDownload, IconRefresh } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { downloadText } from "@/components/ui/download-text";
import { Waiting } from "@/components/ui/waiting";
import { pageCheckCsv } from "@/lib/core/export/page-check-csv";
import type { PageCheck as Result, PanelView } from "@/lib/messages/panel";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import { CheckedList } from "./checked-list";
import { usePageCheck } from "./page-check-context";
import { usePanel } from "./panel-context";
import { useAction } from "./use-action";

/** “Check this page”: how each control of the playbook is found here, now. */
export function PageCheck() {
  const { t } = useTranslation("controls");
  const { end } = usePageCheck();
  const { view } = usePanel();
  const { open } = view.panel;
  const here = stepsHere(view);
  const { run, isRunning, problem } = useAction();
  const [result, setResult] = useState<Result | null>(null);
  const [checked, setChecked] = useState(here);

  const look = () =>
    void run(async () => {
      setChecked(here);
      setResult(await ask("checkPage", {}));
    });
  const stop = () => {
    void ask("endCheck", {}).catch(() => undefined);
    end();
  };
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- begun once, when the person asks for it
  useEffect(look, []);
  useEffect(() => {
    if (!open) stop();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- closing the panel ends the check, nothing else does
  }, [open]);

  return (
    <Stack gap="md">
      <Stack gap={4}>
        <Title order={2} size="h4" tabIndex={-1} ref={takeFocus} style={{ outline: "none" }}>
          {t("check.title")}
        </Title>
        <Text size="sm" c="dimmed">
          {t("check.text")}
        </Text>
      </Stack>
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={isRunning}
          onClick={look}
        >
          {t("check.again")}
        </Button>
        <Button size="xs" onClick={stop}>
          {t("check.end")}
        </Button>
      </Group>
      <ActionProblem problem={problem} />
      {result && here !== checked && (
        <Alert color="yellow" p="xs" role="status">
          {t("check.otherPage")}
        </Alert>
      )}
      {result ? (
        <>
          <CheckedList result={result} />
          {result.anchors.length > 0 && (
            <Stack gap="xs" align="flex-start">
              <Button
                size="xs"
                variant="default"
                leftSection={<IconDownload size={16} aria-hidden />}
                onClick={() =>
                  downloadText("page-check.csv", "text/csv", pageCheckCsv(result.anchors))
                }
              >
                {t("check.download")}
              </Button>
              <Text size="xs" c="dimmed">
                {t("check.recorded")}
              </Text>
            </Stack>
          )}
        </>
      ) : (
        problem === null && <Waiting label={t("check.running")} />
      )}
    </Stack>
  );
}

/** Steps of the page that is shown: when they change, it is another page. */
function stepsHere({ current, others }: PanelView): string {
  return [...(current ? [current] : []), ...others]
    .flatMap(({ steps }) => steps.flatMap(({ here, watch }) => (here ? [watch] : [])))
    .sort()
    .join();
}

/**
 * The check takes the place of what was there: the keyboard goes on from its title. A moment later, because the
 * menu that called it up notes who has the focus when it closes, and gives it back to its button from there.
 */
function takeFocus(title: HTMLElement | null): void {
  setTimeout(() => title?.focus());
}
