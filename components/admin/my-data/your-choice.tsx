import { Button, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDownload, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { ProblemNotice } from "../problem-notice";
import { DeleteModal } from "./delete-modal";
import { useDownloadMyData } from "./use-download-my-data";

/** Take it along, or delete it. */
export function YourChoice() {
  const { t } = useTranslation("console");
  const [isOpen, { open, close }] = useDisclosure(false);
  const { download, isRunning, problem } = useDownloadMyData();
  return (
    <Section title={t("myData.choice.title")} description={t("myData.choice.text")}>
      <ProblemNotice problem={problem} />
      <Group>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={isRunning}
          onClick={() => void download()}
        >
          {t("myData.download")}
        </Button>
        <Button
          variant="outline"
          color="red"
          leftSection={<IconTrash size={18} aria-hidden />}
          onClick={open}
        >
          {t("myData.delete")}
        </Button>
      </Group>
      <DeleteModal isOpen={isOpen} onClose={close} />
    </Section>
  );
}
