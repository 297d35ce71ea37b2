import { Alert, Code, Stack, Table, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { WideTable } from "@/components/ui/wide-table";
import type { PlaybookProblem } from "@/lib/core/playbook/parse-playbook";
import { useProblemText } from "./use-problem-text";

interface ProblemTableProps {
  readonly name: string;
  readonly problems: readonly PlaybookProblem[];
  readonly hasInForce: boolean;
}

/** Everything that is wrong with a playbook file: where, what, and how to mend it. */
export function ProblemTable({ name, problems, hasInForce }: ProblemTableProps) {
  const { t } = useTranslation("console");
  const problemText = useProblemText();
  const title = t("import.problems", { count: problems.length, name });
  return (
    <Stack gap="sm">
      <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={title}>
        {t(hasInForce ? "import.unchanged" : "import.nothing")}
      </Alert>
      <WideTable minWidth={640} label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="30%">{t("import.columns.where")}</Table.Th>
            <Table.Th>{t("import.columns.what")}</Table.Th>
            <Table.Th>{t("import.columns.fix")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {problems.map((problem, index) => {
            const { what, fix } = problemText(problem);
            return (
              <Table.Tr key={index} style={{ verticalAlign: "top" }}>
                <Table.Td style={{ overflowWrap: "anywhere" }}>
                  {problem.path === "" ? (
                    <Text size="sm">{t("import.wholeFile")}</Text>
                  ) : (
                    <Code>{problem.path}</Code>
                  )}
                </Table.Td>
                <Table.Td>{what}</Table.Td>
                <Table.Td>{fix}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </WideTable>
    </Stack>
  );
}
