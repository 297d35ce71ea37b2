import { Alert, Stack } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { AnchorHealthReport, AnchorReport } from "@/lib/core/anchor-health/report";
import type { SuggestionView } from "@/lib/messages/admin";
import { ProblemNotice } from "../problem-notice";
import { AcceptModal } from "./accept-modal";
import { ControlsSummary } from "./controls-summary";
import { OtherPages } from "./other-pages";
import { PageSection } from "./page-section";
import { useSuggestions } from "./use-suggestions";

interface ControlsReportProps {
  readonly report: AnchorHealthReport;
  readonly suggestions: readonly SuggestionView[];
  readonly onChanged: () => void;
}

/** The sentence for all, then page by page with the worst first. */
export function ControlsReport({ report, suggestions, onChanged }: ControlsReportProps) {
  const { t } = useTranslation("controls");
  const acting = useSuggestions(onChanged);
  // What changed back, or is gone altogether, is not accepted with the others.
  const healed = report.pages.flatMap(({ anchors }) =>
    anchors.filter(({ status }) => status === "healed"),
  );
  const open = suggestions.filter(
    (each) =>
      !each.dismissed &&
      healed.some(({ watch, part }) => watch === each.watch && part === each.part),
  );

  const worse = report.pages.filter(({ anchors }) => anchors.some(isTroubled));

  return (
    <Stack gap="lg">
      <ControlsSummary
        report={report}
        open={open.length}
        isRunning={acting.isRunning}
        onAcceptAll={() => acting.preview(open.map(({ watch, part }) => ({ watch, part })))}
      />
      <ProblemNotice problem={acting.problem} />
      {worse.map((page) => (
        <PageSection
          key={page.page}
          page={page}
          today={report.today}
          suggestions={suggestions}
          acting={acting}
        />
      ))}
      <OtherPages
        pages={report.pages.filter((page) => !worse.includes(page))}
        isRest={worse.length > 0}
      />
      <Alert
        color="brand"
        role="note"
        icon={<IconInfoCircle aria-hidden />}
        title={t("rule.title")}
      >
        {t("rule.text")}
      </Alert>
      <AcceptModal acting={acting} />
    </Stack>
  );
}

function isTroubled({ since }: AnchorReport): boolean {
  return since !== null;
}
