import { Alert, Button, Group, Text } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { browser } from "wxt/browser";
import { FactList } from "@/components/ui/fact-list";
import { FileDrop } from "@/components/ui/file-drop";
import { Section } from "@/components/ui/section";
import { useQuery } from "@/components/use-query";
import type { PlaybookHereView } from "@/lib/messages/playbook-file";
import { ask } from "../../ask";
import { QueryView } from "../../query-view";
import { hostOf } from "../../sites/site-pattern";
import { useAction } from "../../use-action";
import { useFormat } from "../../use-format";
import { useWho } from "../../who";
import { ReceivedFile } from "./received-file";
import { useReceived } from "./use-received";

const askHere = () => ask("playbookHere", {});

/** What this browser works by, and the place for the file that an admin passes on. */
export function ReceivedSection() {
  const { t } = useTranslation(["playbookFile", "console"]);
  const who = useWho();
  const query = useQuery(askHere);
  const received = useReceived(() => {
    who.refresh();
    if (query.state === "ready") query.refresh();
  });
  const { state, isRunning, check } = received;
  return (
    <Section title={t("title")} description={t("text")}>
      <QueryView query={query}>
        {(here, refresh) => (
          <>
            {here && <Here here={here} onAllowed={refresh} />}
            <FileDrop
              label={t("label")}
              accept=".zip"
              text={t(here ? "dropNewer" : "drop")}
              choose={t("console:import.choose")}
              isBusy={isRunning && state.step !== "ready"}
              onFile={(file) => void check(file)}
            />
            <ReceivedFile received={received} hasInForce={here !== null} />
          </>
        )}
      </QueryView>
    </Section>
  );
}

interface HereProps {
  readonly here: PlaybookHereView;
  readonly onAllowed: () => void;
}

function Here({ here, onAllowed }: HereProps) {
  const { t } = useTranslation(["playbookFile", "console"]);
  const { language } = useWho();
  const { list, moment, number } = useFormat();
  const { run, isRunning } = useAction();
  const { title, version, takenAt, author, ungranted } = here;
  const sites = list(ungranted.map(hostOf));
  const allow = () => {
    // Nothing may come between the press and the question, or the browser does not ask.
    const asked = browser.permissions.request({ origins: [...ungranted] }).catch(() => false);
    void run(async () => {
      if (await asked) onAllowed();
    });
  };
  return (
    <>
      <FactList
        facts={[
          { label: t("console:pages.playbook"), value: title[language] },
          { label: t("console:playbook.facts.version"), value: number(version) },
          { label: t("since"), value: moment(takenAt) },
          ...(author === null ? [] : [{ label: t("by"), value: author }]),
        ]}
      />
      {ungranted.length > 0 && (
        <Alert color="yellow" icon={<IconInfoCircle aria-hidden />}>
          <Text size="sm">{t("silent", { sites })}</Text>
          <Group mt="xs">
            <Button size="xs" loading={isRunning} onClick={allow}>
              {t("allow", { sites })}
            </Button>
          </Group>
        </Alert>
      )}
    </>
  );
}
