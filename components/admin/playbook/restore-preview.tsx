import { Divider, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { CheckedPlaybook, PublishedPlaybook } from "@/lib/messages/admin";
import { useFormat } from "../use-format";
import { DiffList } from "./diff-list";
import { PreviewNotices } from "./preview-notices";
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
      <Stack gap={2}>
        <Title order={3} size="h5" tabIndex={-1} ref={takeFocus} style={{ outline: "none" }}>
          {t("history.restoreWhich", { title, version })}
        </Title>
        <Text size="sm" c="dimmed">
          {t("history.publishedBy", {
            moment: moment(publishedAt),
            author: author ?? t("history.noName"),
          })}
        </Text>
      </Stack>
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

/** The preview is the answer to the pressed button: the keyboard goes on from it. */
function takeFocus(title: HTMLElement | null): void {
  title?.focus();
}
