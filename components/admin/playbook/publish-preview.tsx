import { Divider, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { CheckedPlaybook } from "@/lib/messages/admin";
import { opensFor } from "../doors";
import { useWho } from "../who";
import { DiffList } from "./diff-list";
import { PreviewNotices } from "./preview-notices";
import { PublishForm } from "./publish-form";
import type { Publication } from "./use-import";

interface PublishPreviewProps {
  readonly name: string;
  readonly checked: CheckedPlaybook;
  readonly inForce: Playbook | null;
  readonly isRunning: boolean;
  readonly onPublish: (publication: Publication) => void;
  readonly onCancel: () => void;
}

/** A file without problems: what publishing it would change. */
export function PublishPreview(props: PublishPreviewProps) {
  const { name, checked, inForce, isRunning, onPublish, onCancel } = props;
  const { t } = useTranslation("console");
  const { language, profile } = useWho();
  const { title, version, processes } = checked.playbook;

  return (
    <Stack gap="md">
      <Divider />
      <Stack gap={2}>
        <Title
          order={3}
          size="h5"
          tabIndex={-1}
          ref={takeFocus}
          style={{ outline: "none", scrollMarginTop: BELOW_HEADER }}
        >
          {t("preview.title", { title: title[language], version })}
        </Title>
        <Text size="sm" c="dimmed">
          {t("preview.file", { name })}
        </Text>
      </Stack>
      <PreviewNotices checked={checked} />
      {inForce ? (
        <DiffList before={inForce} after={checked.playbook} />
      ) : (
        <Text size="sm">{t("preview.first", { count: processes.length })}</Text>
      )}
      {opensFor(profile.role, "admin") ? (
        <PublishForm
          kind="publish"
          isFirst={inForce === null}
          isRunning={isRunning}
          onPublish={onPublish}
          onCancel={onCancel}
        />
      ) : (
        <Text size="sm">{t("preview.forAdmin")}</Text>
      )}
    </Stack>
  );
}

/** The console's header stays at the top of the window; in CSS pixels. */
const BELOW_HEADER = 72;

/** The preview is the answer to the chosen file: it comes into view, and the keyboard goes on from it. */
function takeFocus(title: HTMLElement | null): void {
  title?.scrollIntoView({ block: "start" });
  title?.focus({ preventScroll: true });
}
