import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import type { GateResult } from "@/lib/core/cut-over/gate";
import { useFormat } from "../../use-format";
import { useWhose } from "../use-whose";
import { CriteriaTable } from "./criteria-table";
import { VerdictBadge } from "./verdict-badge";

/** Whether the ledger can stop, in one sentence; then demand by demand, for the whole and each department. */
export function GateSection({ gate }: { readonly gate: GateResult }) {
  const { t } = useTranslation("cutOver");
  const { day, list } = useFormat();
  const nameOf = useWhose();
  const behind = gate.departments
    .filter(({ verdict }) => verdict !== "met")
    .map(({ department }) => nameOf(department));
  const picture = gate.lastPicture === null ? t("gate.noPicture") : day(gate.lastPicture);
  const judged = [
    { department: null, name: t("gate.whole"), ...gate.all },
    ...gate.departments.map((each) => ({ ...each, name: nameOf(each.department) })),
  ];
  return (
    <Section
      title={t("gate.title")}
      description={t("gate.asOf", { day: day(gate.day), picture })}
      actions={
        <Button
          variant="default"
          size="xs"
          data-no-print
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          {t("gate.print")}
        </Button>
      }
    >
      <Group gap="sm" data-gate={gate.verdict}>
        <VerdictBadge verdict={gate.verdict} />
        <Text fw={600}>{t(`gate.says.${gate.verdict}`)}</Text>
      </Group>
      {behind.length > 0 && <Text>{t("gate.departments", { departments: list(behind) })}</Text>}
      {judged.map(({ department, name, verdict, criteria }) => (
        <Stack key={department ?? ""} gap="xs">
          <Group gap="sm">
            <Title order={3} size="h5">
              {name}
            </Title>
            <VerdictBadge verdict={verdict} />
          </Group>
          <CriteriaTable
            run={gate.run}
            department={department}
            label={t("gate.demands", { whose: name })}
            judged={{ verdict, criteria }}
          />
        </Stack>
      ))}
    </Section>
  );
}
