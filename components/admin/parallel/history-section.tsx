import { Code, CopyButton, Table, UnstyledButton } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import type { ImportView } from "@/lib/messages/parallel";
import { useFormat } from "../use-format";

const figures = ["rows", "added", "changed", "gone"] as const;

/** Every file that was taken in, and what it changed. */
export function HistorySection({ imports }: { readonly imports: readonly ImportView[] }) {
  const { t } = useTranslation("parallel");
  const { moment, number } = useFormat();
  return (
    <Section title={t("files.history.title")} description={t("files.history.text")}>
      <WideTable minWidth={860} maxHeight={420} label={t("files.history.title")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("files.history.importedAt")}</Table.Th>
            <Table.Th>{t("files.history.side")}</Table.Th>
            <Table.Th>{t("files.history.at")}</Table.Th>
            <Table.Th>{t("files.history.replaces")}</Table.Th>
            {figures.map((figure) => (
              <Table.Th key={figure} ta="end">
                {t(`files.history.${figure}`)}
              </Table.Th>
            ))}
            <Table.Th>{t("files.history.sha256")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {imports.map((each) => (
            <Table.Tr key={each.id}>
              <Table.Td>{moment(each.importedAt)}</Table.Td>
              <Table.Td>{t(`sides.${each.side}`)}</Table.Td>
              <Table.Td>{moment(each.at)}</Table.Td>
              <Table.Td>{t(`files.history.${each.replaces}`)}</Table.Td>
              {figures.map((figure) => (
                <Table.Td key={figure} ta="end">
                  {number(each[figure])}
                </Table.Td>
              ))}
              <Table.Td>
                <Fingerprint sha256={each.sha256} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </Section>
  );
}

function Fingerprint({ sha256 }: { readonly sha256: string }) {
  const { t } = useTranslation("parallel");
  const start = sha256.slice(0, 12);
  return (
    <CopyButton value={sha256}>
      {({ copied, copy }) => (
        <UnstyledButton
          onClick={copy}
          title={sha256}
          aria-label={t("files.history.copySha256", { start })}
          style={{ whiteSpace: "nowrap" }}
        >
          <Code>{start}</Code>{" "}
          {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
        </UnstyledButton>
      )}
    </CopyButton>
  );
}
