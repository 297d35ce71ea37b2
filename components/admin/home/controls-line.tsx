import { Alert, Anchor, Group, Text } from "@mantine/core";
import { IconFocus2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useQuery } from "@/components/use-query";
import { ask } from "../ask";
import { hrefOf } from "../routing/route";

const askHealth = () => ask("anchorHealth", {});

/** One line when controls of the playbook are no longer found; nothing while all goes well. */
export function ControlsLine() {
  const { t } = useTranslation("controls");
  const query = useQuery(askHealth);
  const count = query.state === "ready" ? (query.value.report?.summary.needYou ?? 0) : 0;
  if (count === 0) return null;
  return (
    <Alert color="yellow" role="note" icon={<IconFocus2 aria-hidden />}>
      <Group gap="md">
        <Text size="sm">{t("home", { count })}</Text>
        <Anchor href={hrefOf("controls")} size="sm">
          {t("homeAction")}
        </Anchor>
      </Group>
    </Alert>
  );
}
