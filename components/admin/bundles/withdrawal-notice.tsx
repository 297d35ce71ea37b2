import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconDownload, IconInfoCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { HandIn } from "@/lib/messages/bundles";
import { saveBundle } from "./bundle-file";
import { readmeText } from "./readme-text";

/** The person deleted their data after handing some in: what has the team's copy deleted, a file each time. */
export function WithdrawalNotice({ offer }: { readonly offer: HandIn }) {
  const { t, i18n } = useTranslation("bundles");
  const { withdrawals, workspace, on } = offer;
  const save = () => {
    for (const [index, withdrawal] of withdrawals.entries()) {
      const readme = readmeText(i18n, null, { person: "", department: null });
      // Of no key: the one that it was signed with is gone, and today's is another person's.
      const key = `w${index + 1}`;
      saveBundle(withdrawal, readme, { what: "facts", workspace: workspace ?? "", mark: on, key });
    }
  };
  return (
    <Alert color="blue" icon={<IconInfoCircle aria-hidden />} title={t("handIn.withdrawal")}>
      <Stack gap="sm">
        <Text size="sm">{t("handIn.withdrawalText")}</Text>
        <Group>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={save}
          >
            {t("handIn.withdrawalSave")}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
