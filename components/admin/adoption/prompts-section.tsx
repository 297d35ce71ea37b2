import { SimpleGrid } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import type { Compared } from "./compared";
import { FigureCard } from "./figure-card";
import { TrialPart } from "./trial/trial-part";

const figures = [
  "prompts_shown",
  "prompts_per_person",
  "prompts_followed",
  "prompt_response",
  "prompts_closed",
  "prompts_snoozed",
  "unaided_rate",
  "hinted_rate",
  "proficiency",
] as const;

/** What do the prompts do, and what do they cost? */
export function PromptsSection(compared: Compared) {
  const { t } = useTranslation("statistics");
  return (
    <Section title={t("prompts.title")} description={t("prompts.text")}>
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing="md">
        {figures.map((metric) => (
          <FigureCard key={metric} metric={metric} {...compared} />
        ))}
      </SimpleGrid>
      <TrialPart processes={compared.now.processes} />
    </Section>
  );
}
