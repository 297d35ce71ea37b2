import { Anchor, List } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { StepView } from "@/lib/messages/panel";
import { IconList } from "./icon-list";
import { safeAddress } from "./safe-address";

/** Further reading that the playbook gives for a step. */
export function StepLinks({ links }: Pick<StepView, "links">) {
  const { t } = useTranslation("panel");
  const safe = links.filter(({ url }) => safeAddress(url) !== null);
  if (safe.length === 0) return null;
  return (
    <IconList
      spacing={4}
      icon={<IconExternalLink size={16} aria-hidden />}
      aria-label={t("step.links")}
    >
      {safe.map(({ label, url }) => (
        <List.Item key={url}>
          <Anchor href={url} target="_blank" rel="noopener noreferrer" size="sm">
            {label}
          </Anchor>
        </List.Item>
      ))}
    </IconList>
  );
}
