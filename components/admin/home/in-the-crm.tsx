import { Kbd, List, Text, ThemeIcon } from "@mantine/core";
import { IconBulb, IconHelpCircle, IconLayoutSidebarRight, IconLock } from "@tabler/icons-react";
import { Trans, useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";

const points = [
  { key: "open", icon: IconLayoutSidebarRight },
  { key: "prompts", icon: IconBulb },
  { key: "help", icon: IconHelpCircle },
  { key: "private", icon: IconLock },
] as const;

/** How Handrail works beside the CRM, in four sentences. */
export function InTheCrm() {
  const { t } = useTranslation("console");
  return (
    <Section title={t("inTheCrm.title")}>
      <List spacing="sm" center listStyleType="none">
        {points.map(({ key, icon: Icon }) => (
          <List.Item
            key={key}
            icon={
              <ThemeIcon variant="light" size={32}>
                <Icon size={18} stroke={1.6} aria-hidden />
              </ThemeIcon>
            }
          >
            <Text size="sm">
              <Trans t={t} i18nKey={`inTheCrm.${key}`} components={{ key: <Kbd size="xs" /> }} />
            </Text>
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
