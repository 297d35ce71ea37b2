import { Button, Group, SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import type { ImportView, RunView } from "@/lib/messages/parallel";
import { useFormat } from "../use-format";
import { ComparingBar } from "./comparing-bar";
import { Labelled } from "./labelled";
import { runHref } from "./run-href";
import type { Comparing } from "./use-comparing";

interface ImportDoneProps {
  readonly view: RunView;
  readonly side: "ledger" | "export";
  readonly record: ImportView;
  readonly comparing: Comparing;
}

const figures = ["rows", "added", "changed", "gone"] as const;

/** What the import changed, and the way on. */
export function ImportDone({ view, side, record, comparing }: ImportDoneProps) {
  const { t } = useTranslation("parallel");
  const { number } = useFormat();
  const open = view.kinds.reduce((sum, { count }) => sum + count, 0);
  const isDone = comparing.state === "done";
  return (
    <Section title={t(`import.done.title.${side}`)}>
      <SimpleGrid cols={{ base: 2, sm: 5 }} spacing="md">
        {figures.map((figure) => (
          <Labelled key={figure} label={t(`files.history.${figure}`)}>
            {number(record[figure])}
          </Labelled>
        ))}
        {isDone && <Labelled label={t("import.done.found")}>{number(open)}</Labelled>}
      </SimpleGrid>
      {comparing.state === "running" && <Text size="sm">{t("import.done.comparing")}</Text>}
      {comparing.state === "nothing" && <Text size="sm">{t("import.done.needsLedger")}</Text>}
      <ComparingBar comparing={comparing} />
      <Group>
        {isDone && open > 0 && (
          <Button component="a" href={runHref(view.run.id, { tab: "differences" })}>
            {t("import.done.see")}
          </Button>
        )}
        <Button
          component="a"
          variant={isDone && open > 0 ? "default" : "filled"}
          href={runHref(view.run.id, { tab: "files" })}
        >
          {t("import.done.files")}
        </Button>
      </Group>
    </Section>
  );
}
