import { SimpleGrid } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import type { Dashboard } from "@/lib/core/statistics/dashboard";
import type { Compared } from "./compared";
import { FigureCard } from "./figure-card";
import { Later } from "./later";
import { NoteList } from "./note-list";
import type { Note } from "./notes";
import { SeriesChart } from "./series-chart";
import { SeriesTable } from "./series-table";
import { WithTable } from "./with-table";

const headlines = ["people", "started", "completed", "completion_rate"] as const;
const details = ["reach", "in_time_rate", "duration_median_ms", "abandoned"] as const;
const bars = [
  { id: "started", color: "var(--handrail-chart-started)" },
  { id: "completed", color: "var(--handrail-chart-completed)" },
  { id: "abandoned", color: "var(--handrail-chart-abandoned)" },
] as const;

interface UsingSectionProps extends Compared {
  readonly notes: readonly Note[];
  /** `null` until it is read. */
  readonly kept: Dashboard | null;
}

/** Are people using it? */
export function UsingSection({ notes, kept, ...compared }: UsingSectionProps) {
  const { t } = useTranslation("statistics");
  const { grain, to } = compared.now.question;
  return (
    <Section title={t("using.title")} description={t("using.text")}>
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing="md">
        {[...headlines, ...details].map((metric) => (
          <FigureCard key={metric} metric={metric} {...compared} />
        ))}
      </SimpleGrid>
      <Later room={300}>
        <WithTable
          chart={
            <SeriesChart
              statistics={compared.now}
              metrics={bars}
              notes={notes}
              label={t("using.chart", { grain: t(`per.${grain}`) })}
            />
          }
          table={
            <SeriesTable
              label={t("using.title")}
              statistics={compared.now}
              metrics={["people", "started", "completed", "abandoned", "completion_rate"]}
            />
          }
        />
      </Later>
      <NoteList notes={notes} kept={kept} lastDay={to} />
    </Section>
  );
}
