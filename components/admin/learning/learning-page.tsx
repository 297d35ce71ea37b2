import { Alert, Stack } from "@mantine/core";
import { IconDeviceDesktop } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/ui/page-header";
import { useQuery } from "@/components/use-query";
import { ask } from "../ask";
import { QueryView } from "../query-view";
import { hrefOf } from "../routing/route";
import { ChangesSection } from "./changes-section";
import { NothingHere } from "./nothing-here";
import { TrainingSection } from "./training-section";

const askReport = () => ask("learningReport", {});

/** Who has read what changed, and seen the training for it. */
export function LearningPage() {
  const { t } = useTranslation(["console", "learning"]);
  const query = useQuery(askReport);
  return (
    <Stack gap="lg">
      <PageHeader title={t("pages.learning")} description={t("learning:report.text")} />
      <QueryView query={query}>
        {(report) =>
          report ? (
            <>
              <ChangesSection report={report} />
              <TrainingSection report={report} />
            </>
          ) : (
            <NothingHere
              title={t("learning:report.noPlaybook")}
              text={t("learning:report.noPlaybookText")}
              action={{ label: t("learning:report.openPlaybook"), href: hrefOf("playbook") }}
            />
          )
        }
      </QueryView>
      <Alert
        color="brand"
        role="note"
        icon={<IconDeviceDesktop aria-hidden />}
        title={t("learning:report.onlyHere")}
      >
        {t("learning:report.onlyHereText")}
      </Alert>
    </Stack>
  );
}
