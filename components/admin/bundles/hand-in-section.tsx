import { Button, Code, Group, List, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconDownload, IconEye } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FactList } from "@/components/ui/fact-list";
import { Section } from "@/components/ui/section";
import { summaryOf } from "@/lib/core/bundle/bundle-summary";
import { shownFingerprint } from "@/lib/core/bundle/shown-fingerprint";
import type { HandIn } from "@/lib/messages/bundles";
import { ask } from "../ask";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { saveBundle } from "./bundle-file";
import { readmeText } from "./readme-text";
import { summaryFacts } from "./summary-facts";
import { WithdrawalNotice } from "./withdrawal-notice";

const inside = ["insideDays", "insideWho", "insideKey"] as const;
const outside = ["outsideName", "outsideRecords", "outsideQuestions"] as const;

/** The person's own counts as a file for the team: first what is in it, then the file. */
export function HandInSection() {
  const { t } = useTranslation("bundles");
  const { run, isRunning, problem } = useAction();
  const [offer, setOffer] = useState<HandIn | null>(null);
  const show = () => run(async () => setOffer(await ask("handIn", {})));

  return (
    <Section title={t("handIn.title")} description={t("handIn.text")}>
      <WithdrawalNotice />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Points title={t("handIn.inside")} texts={inside.map((point) => t(`handIn.${point}`))} />
        <Points title={t("handIn.outside")} texts={outside.map((point) => t(`handIn.${point}`))} />
      </SimpleGrid>
      <ProblemNotice problem={problem} />
      <Group>
        <Button
          variant="default"
          leftSection={<IconEye size={18} aria-hidden />}
          loading={isRunning}
          onClick={() => void show()}
        >
          {t("handIn.show")}
        </Button>
      </Group>
      {offer && <Offer offer={offer} />}
    </Section>
  );
}

function Offer({ offer }: { readonly offer: HandIn }) {
  const { t, i18n } = useTranslation("bundles");
  const { day } = useFormat();
  const { departments } = useWho();
  const { run, isRunning, problem } = useAction();
  const [saved, setSaved] = useState<string | null>(null);
  const { facts, workspace, person, on, key } = offer;
  const summary = facts && summaryOf(facts);
  const department =
    departments.find(({ id }) => id === offer.department)?.name ?? offer.department;
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => region.current?.focus(), [offer]);

  const save = () =>
    run(async () => {
      if (!facts || !summary || workspace === null) return;
      // Kept first: without it nothing could be taken back later.
      await ask("handedIn", { from: summary.from, to: summary.to });
      const readme = readmeText(i18n, summary, { person, department });
      setSaved(saveBundle(facts, readme, { what: "facts", workspace, mark: on, key }));
    });

  return (
    <Stack
      gap="md"
      ref={region}
      role="group"
      aria-label={t("handIn.summary")}
      tabIndex={-1}
      style={{ outline: "none" }}
    >
      {facts && summary ? (
        <>
          <FactList facts={summaryFacts(t, summary, { person, department }, day)} />
          <Group gap="sm">
            <Text size="sm">{t("handIn.key")}</Text>
            <Code fz="md">{shownFingerprint(key)}</Code>
          </Group>
          <Group>
            <Button
              leftSection={<IconDownload size={18} aria-hidden />}
              loading={isRunning}
              onClick={() => void save()}
            >
              {t("handIn.save")}
            </Button>
          </Group>
          <ProblemNotice problem={problem} />
          <Text size="sm" role="status" style={{ overflowWrap: "anywhere" }}>
            {saved !== null && t("handIn.saved", { name: saved })}
          </Text>
        </>
      ) : (
        <Text size="sm" c="dimmed">
          {t(workspace === null ? "handIn.noPlaybook" : "handIn.nothing")}
        </Text>
      )}
    </Stack>
  );
}

function Points({ title, texts }: { readonly title: string; readonly texts: readonly string[] }) {
  return (
    <Stack gap={6}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <List size="sm" spacing={4}>
        {texts.map((text) => (
          <List.Item key={text}>{text}</List.Item>
        ))}
      </List>
    </Stack>
  );
}
