import { List } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";

const points = ["sees", "reads", "stays", "revocable"] as const;

/** What a grant lets Handrail do, for the person and for the IT department. */
export function GrantMeaning() {
  const { t } = useTranslation("console");
  return (
    <Section title={t("sites.meaning.title")}>
      <List size="sm" spacing={6}>
        {points.map((point) => (
          <List.Item key={point}>{t(`sites.meaning.${point}`)}</List.Item>
        ))}
      </List>
    </Section>
  );
}
