import { Button, Group } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { downloadText } from "@/components/ui/download-text";
import type { Importer } from "./use-import";

/** What was checked, as a file: for whoever may not publish it, or keeps it elsewhere. */
export function DownloadChecked({ importer: { state } }: { readonly importer: Importer }) {
  const { t } = useTranslation("console");
  if (state.step !== "preview") return null;
  return (
    <Group>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => downloadText(state.name, "application/json", state.source)}
      >
        {t("calendar.download")}
      </Button>
    </Group>
  );
}
