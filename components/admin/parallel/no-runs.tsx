import { Anchor, Button, Code, CopyButton, Group, List, Text } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { useQuery } from "@/components/use-query";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { useToday } from "../period/use-today";
import { ask } from "../ask";
import { NothingHere } from "../learning/nothing-here";
import { QueryView } from "../query-view";
import { hrefOf } from "../routing/route";
import { exampleRun } from "./example-run";

const askPlaybook = () => ask("playbook", {});

/** The playbook names no parallel run: what one is, and how to begin. */
export function NoRuns() {
  const { t } = useTranslation("parallel");
  const query = useQuery(askPlaybook);
  return (
    <QueryView query={query}>
      {({ playbook }) =>
        playbook ? (
          <WhatIsARun playbook={playbook} />
        ) : (
          <NothingHere
            title={t("none.noPlaybook")}
            text={t("none.noPlaybookText")}
            action={{ label: t("none.openPlaybook"), href: hrefOf("playbook") }}
          />
        )
      }
    </QueryView>
  );
}

const parts = ["what", "key", "fields", "gate"] as const;

function WhatIsARun({ playbook }: { readonly playbook: Playbook }) {
  const { t } = useTranslation("parallel");
  const today = useToday();
  const example = `"parallelRuns": ${JSON.stringify([exampleRun(playbook, today)], null, 2)}`;
  return (
    <Section title={t("none.title")} description={t("none.text")}>
      <List size="sm" spacing={6}>
        {parts.map((part) => (
          <List.Item key={part}>{t(`none.${part}`)}</List.Item>
        ))}
      </List>
      <Text size="sm">{t("none.begin")}</Text>
      <Code
        block
        mah={320}
        tabIndex={0}
        role="region"
        aria-label={t("none.example")}
        style={{ overflow: "auto" }}
      >
        {example}
      </Code>
      <Group>
        <CopyButton value={example}>
          {({ copied, copy }) => (
            <Button leftSection={<IconCopy size={18} aria-hidden />} onClick={copy}>
              {copied ? t("none.copied") : t("none.copy")}
            </Button>
          )}
        </CopyButton>
        <Button component="a" variant="default" href={hrefOf("playbook")}>
          {t("none.openPlaybook")}
        </Button>
        <Anchor href="/playbook.schema.json" download="playbook.schema.json" size="sm">
          {t("none.schema")}
        </Anchor>
      </Group>
      <Text size="sm" c="dimmed">
        {t("none.docs")}
      </Text>
    </Section>
  );
}
