import { Accordion, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { useWho } from "../who";
import { DepartmentSection } from "./department-section";
import { ProcessItem } from "./process-item";
import { SiteList } from "./site-list";

interface PlaybookContentsProps {
  readonly playbook: Playbook;
  /** What an edition made of it is called: no edition had this number. */
  readonly nextVersion: number;
  readonly onPublished: () => void;
}

/** A playbook as a person reads it: processes and steps, departments and key users, sites and pages. */
export function PlaybookContents({ playbook, nextVersion, onPublished }: PlaybookContentsProps) {
  const { t } = useTranslation("console");
  const { language } = useWho();
  const { processes, departments, sites } = playbook;
  const pages = new Map(sites.flatMap((site) => site.pages.map(({ id, name }) => [id, name])));
  const names = new Map(departments.map(({ id, name }) => [id, name]));

  return (
    <>
      <Section title={t("contents.processes")} description={t("contents.processesText")}>
        {processes.length === 0 && <Text size="sm">{t("contents.noProcess")}</Text>}
        <Accordion variant="separated" order={3} multiple defaultValue={[]}>
          {processes.map((process) => (
            <ProcessItem
              key={process.id}
              process={process}
              inForce={playbook}
              nextVersion={nextVersion}
              onPublished={onPublished}
              departmentName={(id) => names.get(id)?.[language] ?? id}
              pageName={(id) => pages.get(id)?.[language] ?? id}
            />
          ))}
        </Accordion>
      </Section>
      <DepartmentSection inForce={playbook} nextVersion={nextVersion} onPublished={onPublished} />
      <Section title={t("contents.sites")} description={t("contents.sitesText")}>
        <SiteList sites={sites} />
      </Section>
    </>
  );
}
