import { Accordion, Anchor, Text } from "@mantine/core";
import { Trans, useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { hrefOf } from "../routing/route";
import { DepartmentSection } from "./department-section";
import { ProcessItem } from "./process-item";
import { RunSection } from "./run-section";
import { SiteList } from "./site-list";
import { useNames } from "./use-names";

interface PlaybookContentsProps {
  readonly playbook: Playbook;
  /** What an edition made of it is called: no edition had this number. */
  readonly nextVersion: number;
  readonly onPublished: () => void;
}

/** A playbook as a person reads it: processes and steps, departments and key users, sites and pages. */
export function PlaybookContents({ playbook, nextVersion, onPublished }: PlaybookContentsProps) {
  const { t } = useTranslation("console");
  const { pageName, departmentName } = useNames(playbook);
  const { processes, sites, parallelRuns } = playbook;

  return (
    <>
      <Section title={t("contents.processes")} description={t("contents.processesText")}>
        {processes.length === 0 && (
          <Text size="sm">
            <Trans
              t={t}
              i18nKey="contents.noProcess"
              components={{ drafts: <Anchor href={hrefOf("drafts")} inherit underline="always" /> }}
            />
          </Text>
        )}
        <Accordion variant="separated" order={3} multiple defaultValue={[]}>
          {processes.map((process) => (
            <ProcessItem
              key={process.id}
              process={process}
              inForce={playbook}
              nextVersion={nextVersion}
              onPublished={onPublished}
              departmentName={departmentName}
              pageName={pageName}
            />
          ))}
        </Accordion>
      </Section>
      <RunSection parallelRuns={parallelRuns} />
      <DepartmentSection inForce={playbook} nextVersion={nextVersion} onPublished={onPublished} />
      <Section title={t("contents.sites")} description={t("contents.sitesText")}>
        <SiteList sites={sites} />
      </Section>
    </>
  );
}
