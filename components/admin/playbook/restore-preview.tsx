import { Divider, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { CheckedPlaybook, PublishedPlaybook } from "@/lib/messages/admin";
import { useFormat } from "../use-format";
import { DiffList } from "./diff-list";
import { PreviewNotices } from "./preview-notices";
import { PreviewTitle } from "./preview-title";
import { PublishForm } from "./publish-form";
import type { Publication } from "./use-import";

interface RestorePreviewProps {
  readonly entry: PublishedPlaybook;
  readonly checked: CheckedPlaybook;
  readonly inForce: Playbook | null;
  readonly isRunning: boolean;
  readonly onRestore: (publication: Publication) => void;
  readonly onCancel: () => void;
}

/** An edition of the history: what putting it in force again would change. */
export function RestorePreview(props: RestorePreviewProps) {
  const { entry, checked, inForce, isRunning, onRestore, onCancel } = props;
  const { t } = useTranslation("console");
  const { moment } = useFormat();
  const { title, version, publishedAt, author } = entry;
  return (
    <Stack gap="md">
      <Divider />
      <PreviewTitle
        title={t("history.restoreWhich", { title, version })}
        origin={t("history.publishedBy", {
          moment: moment(publishedAt),
          author: author ?? t("history.noName"),
        })}
      />
      <PreviewNotices checked={checked} isGoingBack />
      {inForce && <DiffList before={inForce} after={checked.playbook} />}
      <PublishForm
        kind="restore"
        isFirst={inForce === null}
        isRunning={isRunning}
        onPublish={onRestore}
        onCancel={onCancel}
      />
    </Stack>
  );
}
