import { Button, Group, List } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { runHref } from "./run-href";

const steps = ["ledger", "crm", "differences"] as const;

/** A run without files: what to do, in which order. */
export function StartHere({ run }: { readonly run: string }) {
  const { t } = useTranslation("parallel");
  return (
    <Section title={t("start.title")} description={t("start.text")}>
      <List type="ordered" size="sm" spacing={6}>
        {steps.map((step) => (
          <List.Item key={step}>{t(`start.${step}`)}</List.Item>
        ))}
      </List>
      <Group>
        <Button
          component="a"
          href={runHref(run, { tab: "files", import: "ledger" })}
          leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
        >
          {t("files.ledger.import")}
        </Button>
        <Button
          component="a"
          variant="default"
          href={runHref(run, { tab: "files", import: "export" })}
        >
          {t("files.export.import")}
        </Button>
      </Group>
    </Section>
  );
}
