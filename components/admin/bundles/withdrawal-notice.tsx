import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconDownload, IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Withdrawals } from "@/lib/messages/bundles";
import { useQuery } from "@/components/use-query";
import { ask } from "../ask";
import { useFormat } from "../use-format";
import { saveBundle } from "./bundle-file";
import { readmeText } from "./readme-text";

const askWithdrawals = () => ask("withdrawals", {});

/** Whether the person deleted their data after handing some in: then what has the team's copy deleted. */
export function WithdrawalNotice() {
  const query = useQuery(askWithdrawals);
  return query.state === "ready" && query.value.withdrawals.length > 0 ? (
    <Offer {...query.value} />
  ) : null;
}

/** A file for each time. */
function Offer({ withdrawals, workspace, on }: Withdrawals) {
  const { t, i18n } = useTranslation("bundles");
  const { list } = useFormat();
  const [saved, setSaved] = useState<readonly string[]>([]);
  const save = () => {
    const readme = readmeText(i18n, null, { person: "", department: null });
    const names = withdrawals.map((withdrawal, index) => {
      // Of no key: the one that it was signed with is gone, and today's is another person's.
      const key = `w${index + 1}`;
      const place = { what: "facts", workspace: workspace ?? "", mark: on, key } as const;
      return saveBundle(withdrawal, readme, place);
    });
    setSaved(names);
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
        <Text size="sm" role="status" style={{ overflowWrap: "anywhere" }}>
          {saved.length > 0 && t("handIn.withdrawalSaved", { names: list(saved) })}
        </Text>
      </Stack>
    </Alert>
  );
}
