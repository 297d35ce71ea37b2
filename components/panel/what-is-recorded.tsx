import { List, Paper, Stack, Text } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { IconList } from "./icon-list";
import { usePanel } from "./panel-context";

const RECORDED = ["steps", "prompts", "fallback", "learning", "questions", "profile"] as const;
const NEVER = ["typed", "customers", "addresses", "screen"] as const;
/** Where a parallel run keeps values of the CRM in this browser. */
const RECORDED_IN_RUN = [...RECORDED, "values"] as const;
const NEVER_IN_RUN = ["others", "addresses", "keystrokes"] as const;

/** What is kept about the person and what never is, before anything is kept. */
export function WhatIsRecorded() {
  const { t } = useTranslation("panel");
  const { keepsValues } = usePanel().view;
  return (
    <Paper withBorder p="sm">
      <Stack gap="sm">
        <Facts title={t("recorded.title")} icon={<IconCheck size={16} aria-hidden />}>
          {(keepsValues ? RECORDED_IN_RUN : RECORDED).map((key) => (
            <List.Item key={key}>{t(`recorded.${key}`)}</List.Item>
          ))}
        </Facts>
        <Facts title={t("neverRecorded.title")} icon={<IconX size={16} aria-hidden />}>
          {(keepsValues ? NEVER_IN_RUN : NEVER).map((key) => (
            <List.Item key={key}>{t(`neverRecorded.${key}`)}</List.Item>
          ))}
        </Facts>
        <Text size="sm" fw={600}>
          {t("recorded.staysHere")}
        </Text>
      </Stack>
    </Paper>
  );
}

interface FactsProps {
  readonly title: string;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}

function Facts({ title, icon, children }: FactsProps) {
  return (
    <div>
      <Text size="sm" fw={600} component="h3" mb={4}>
        {title}
      </Text>
      <IconList spacing={2} icon={icon}>
        {children}
      </IconList>
    </div>
  );
}
