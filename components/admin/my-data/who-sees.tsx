import { List } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";

const points = ["you", "others", "file"] as const;

/** Figures of others are told of groups only: there is no other mode. */
export function WhoSees() {
  const { t } = useTranslation("console");
  return (
    <Section title={t("myData.level.title")}>
      <List size="sm" spacing="xs">
        {points.map((point) => (
          <List.Item key={point}>{t(`myData.level.${point}`)}</List.Item>
        ))}
      </List>
    </Section>
  );
}
