import { Alert, Anchor, Code, Group, Text } from "@mantine/core";
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { exemptReminders } from "@/lib/core/prompting/exempt";
import type { CheckedPlaybook } from "@/lib/messages/admin";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { hrefOf } from "../routing/route";

interface PreviewNoticesProps {
  readonly checked: CheckedPlaybook;
  /** That it is older is what the person wants. */
  readonly isGoingBack?: boolean;
}

/** What to think about before publishing: an older version, another playbook, reminders without limits, sites not granted. */
export function PreviewNotices({ checked, isGoingBack = false }: PreviewNoticesProps) {
  const { t } = useTranslation("console");
  const { language } = useWho();
  const { list } = useFormat();
  const { playbook, inForce, ungranted } = checked;
  const exempt = exemptReminders(playbook);
  return (
    <>
      {inForce && inForce.id !== playbook.id && (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
          {t("preview.other", { before: inForce.id, after: playbook.id })}
        </Alert>
      )}
      {!isGoingBack && inForce?.id === playbook.id && playbook.version <= inForce.version && (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
          {t(playbook.version === inForce.version ? "preview.sameVersion" : "preview.older", {
            before: inForce.version,
            after: playbook.version,
          })}
        </Alert>
      )}
      {exempt.length > 0 && (
        <Alert color="brand" icon={<IconInfoCircle aria-hidden />}>
          {t("exempt.notice", {
            count: exempt.length,
            steps: list(exempt.map(({ step }) => step.title[language])),
          })}
        </Alert>
      )}
      {ungranted.length > 0 && (
        <Alert color="brand" icon={<IconInfoCircle aria-hidden />}>
          <Text size="sm">{t("preview.ungranted", { count: ungranted.length })}</Text>
          <Group gap="xs" my={6}>
            {ungranted.map((pattern) => (
              <Code key={pattern}>{pattern}</Code>
            ))}
          </Group>
          <Anchor href={hrefOf("sites")} size="sm">
            {t("preview.toSites")}
          </Anchor>
        </Alert>
      )}
    </>
  );
}
