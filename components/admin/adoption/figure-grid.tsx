import { SimpleGrid } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Figures } from "@/lib/core/adoption/report";
import { stillOpen } from "@/lib/core/export/metric";
import { useFormat } from "../use-format";
import { FigureCard } from "./figure-card";

/** The headline figures of a period. */
export function FigureGrid({ total }: { readonly total: Figures }) {
  const { t } = useTranslation("console");
  const { percent } = useFormat();
  /** A share only where it can be one: what was begun earlier may end in the period. */
  const share = (part: number, whole: number, of: "ofStarted" | "ofShown") =>
    whole > 0 && part <= whole ? t(`adoption.${of}`, { share: percent(part / whole) }) : null;

  return (
    <SimpleGrid cols={{ base: 2, sm: 3, md: 4 }} spacing="md">
      <FigureCard metric="people" value={total.people} />
      <FigureCard metric="started" value={total.started} />
      <FigureCard
        metric="completed"
        value={total.completed}
        note={share(total.completed, total.started, "ofStarted")}
      />
      <FigureCard
        metric="abandoned"
        value={total.abandoned}
        note={share(total.abandoned, total.started, "ofStarted")}
      />
      <FigureCard metric="open" value={stillOpen(total)} />
      <FigureCard metric="prompts_shown" value={total.promptsShown} />
      <FigureCard
        metric="prompts_followed"
        value={total.promptsFollowed}
        note={share(total.promptsFollowed, total.promptsShown, "ofShown")}
      />
      <FigureCard metric="help_requests" value={total.helpRequests} />
    </SimpleGrid>
  );
}
