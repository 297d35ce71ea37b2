import { Anchor, Button, Group, List, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";

const parts = ["sites", "processes", "steps", "people"] as const;

/** Nothing is published yet: what a playbook is, and where to begin. */
export function WhatIsAPlaybook() {
  const { t } = useTranslation("console");
  return (
    <Section title={t("playbook.none.title")} description={t("playbook.none.text")}>
      <List size="sm" spacing={6}>
        {parts.map((part) => (
          <List.Item key={part}>{t(`playbook.none.${part}`)}</List.Item>
        ))}
      </List>
      <Text size="sm">{t("playbook.none.begin")}</Text>
      <Group>
        <Button
          component="a"
          href="/playbooks/demo.json"
          download="demo.json"
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t("playbook.none.demo")}
        </Button>
        <Anchor href="/playbook.schema.json" download="playbook.schema.json" size="sm">
          {t("playbook.none.schema")}
        </Anchor>
      </Group>
    </Section>
  );
}
