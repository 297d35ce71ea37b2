import { Alert, Table, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import { placedAnchors } from "@/lib/core/anchor-health/placed-anchor";
import type { PlacedAnchor } from "@/lib/core/anchor-health/placed-anchor";
import { findProcess, findStep } from "@/lib/core/playbook/playbook";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { PickInCrm } from "@/lib/messages/picker";
import { ask } from "../ask";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";
import { useWho } from "../who";
import { AnchorLine } from "./anchor-line";

/** Every control that the playbook names: how it is found, and a way to show it in the CRM. */
export function AnchorSection({ playbook }: { readonly playbook: Playbook }) {
  const { t } = useTranslation("picker");
  const { language } = useWho();
  const { run, isRunning, problem } = useAction();
  const [said, setSaid] = useState<{ readonly state: PickInCrm; readonly page: string } | null>(
    null,
  );
  const pages = new Map(
    playbook.sites.flatMap((site) => site.pages.map((page) => [page.id, page])),
  );
  const pageName = (id: string) => pages.get(id)?.name[language] ?? id;
  const stepTitle = ({ process: processId, step: stepId }: PlacedAnchor) => {
    const process = findProcess(playbook, processId);
    const step = process && findStep(process, stepId);
    return step ? { process: process.title[language], step: step.title[language] } : null;
  };
  const pick = ({ watch, part, page }: PlacedAnchor) =>
    run(async () => {
      setSaid(null);
      setSaid({ state: await ask("pickInCrm", { watch, part }), page: pageName(page) });
    });

  return (
    <Section title={t("console.title")} description={t("console.text")}>
      <ProblemNotice problem={problem} />
      <div role="status">
        {said && (
          <Alert color={said.state === "no-tab" ? "yellow" : "brand"}>
            {t(`console.${said.state}`, { page: said.page })}
          </Alert>
        )}
      </div>
      <WideTable minWidth={760} verticalSpacing="sm" label={t("console.title")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("console.columns.step")}</Table.Th>
            <Table.Th>{t("console.columns.page")}</Table.Th>
            <Table.Th>{t("console.columns.how")}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t("console.columns.action")}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {placedAnchors(playbook).map((placed) => (
            <AnchorLine
              key={`${placed.watch} ${placed.part}`}
              placed={placed}
              title={stepTitle(placed)}
              pageName={pageName(placed.page)}
              isDisabled={isRunning}
              onPick={() => void pick(placed)}
            />
          ))}
        </Table.Tbody>
      </WideTable>
    </Section>
  );
}
