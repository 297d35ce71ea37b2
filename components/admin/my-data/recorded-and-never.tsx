import { List, SimpleGrid, ThemeIcon } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import type { TablerIcon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";

const recorded = ["steps", "prompts", "fallback", "help", "learning", "who"] as const;
const never = ["values", "addresses", "keys", "elsewhere", "sent"] as const;

/** What Handrail notes, and what it never does. */
export function RecordedAndNever() {
  const { t } = useTranslation("console");
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <Section title={t("myData.recorded.title")}>
        <Points icon={IconCheck} texts={recorded.map((point) => t(`myData.recorded.${point}`))} />
      </Section>
      <Section title={t("myData.never.title")}>
        <Points icon={IconX} texts={never.map((point) => t(`myData.never.${point}`))} />
      </Section>
    </SimpleGrid>
  );
}

interface PointsProps {
  readonly icon: TablerIcon;
  readonly texts: readonly string[];
}

function Points({ icon: Icon, texts }: PointsProps) {
  return (
    <List
      size="sm"
      spacing="xs"
      icon={
        <ThemeIcon size={20} radius="xl" variant="light">
          <Icon size={14} aria-hidden />
        </ThemeIcon>
      }
    >
      {texts.map((text) => (
        <List.Item key={text}>{text}</List.Item>
      ))}
    </List>
  );
}
