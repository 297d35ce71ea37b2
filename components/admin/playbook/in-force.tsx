import { Badge, Button, Code, Group } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { downloadText } from "@/components/ui/download-text";
import { FactList } from "@/components/ui/fact-list";
import { Section } from "@/components/ui/section";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { exemptReminders } from "@/lib/core/prompting/exempt";
import type { PublishedPlaybook } from "@/lib/messages/admin";
import { opensFor } from "../doors";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { ShareEdition } from "./share-edition";

interface InForceProps {
  readonly playbook: Playbook;
  readonly published: PublishedPlaybook;
}

/** Which playbook people work by now. */
export function InForce({ playbook, published }: InForceProps) {
  const { t } = useTranslation("console");
  const { language, profile } = useWho();
  const { list, moment, number } = useFormat();
  const { id, version, title, processes, parallelRuns } = playbook;
  const exempt = exemptReminders(playbook);

  const download = () =>
    downloadText(
      `${id}-v${version}.json`,
      "application/json",
      `${JSON.stringify(playbook, null, 2)}\n`,
    );

  return (
    <Section
      title={title[language]}
      actions={
        <Group gap="sm">
          <Badge variant="light" size="lg" tt="none">
            {t("playbook.inForce")}
          </Badge>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={download}
          >
            {t("playbook.download")}
          </Button>
        </Group>
      }
    >
      <FactList
        facts={[
          { label: t("playbook.facts.version"), value: number(version) },
          { label: t("playbook.facts.published"), value: moment(published.publishedAt) },
          {
            label: t("playbook.facts.contents"),
            value: list([
              t("playbook.facts.processes", { count: processes.length }),
              ...(parallelRuns.length === 0
                ? []
                : [t("playbook.facts.parallelRuns", { count: parallelRuns.length })]),
            ]),
          },
          ...(exempt.length === 0
            ? []
            : [
                {
                  label: t("exempt.fact"),
                  value: list(exempt.map(({ step }) => step.title[language])),
                },
              ]),
          { label: t("playbook.facts.id"), value: <Code>{id}</Code> },
          {
            label: t("playbook.facts.sha256"),
            value: <Code title={published.sha256}>{published.sha256.slice(0, 12)}</Code>,
          },
        ]}
      />
      {opensFor(profile.role, "admin") && <ShareEdition key={published.seq} />}
    </Section>
  );
}
