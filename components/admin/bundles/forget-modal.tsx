import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslation } from "react-i18next";
import { shownFingerprint } from "@/lib/core/bundle/shown-fingerprint";
import type { ContributorView } from "@/lib/messages/bundles";
import { ask } from "../ask";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";

interface ForgetModalProps {
  /** `null`: closed. */
  readonly contributor: ContributorView | null;
  readonly onClose: () => void;
}

/** The second step of forgetting somebody's facts: what goes, and what does not. */
export function ForgetModal({ contributor, onClose }: ForgetModalProps) {
  const { t } = useTranslation(["bundles", "common"]);
  const { run, isRunning, problem } = useAction();
  const who = contributor ? contributor.label || shownFingerprint(contributor.key) : "";
  const forget = () =>
    run(async () => {
      if (!contributor) return;
      const { months } = await ask("forgetContribution", { key: contributor.key });
      notifications.show({ message: t("forget.done", { count: months }) });
      onClose();
    });
  return (
    <Modal.Root opened={contributor !== null} onClose={onClose} centered>
      <Modal.Overlay />
      <Modal.Content>
        {/* Mantine's <header> would count as a second banner of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title fw={600}>{t("forget.title", { who })}</Modal.Title>
          <Modal.CloseButton aria-label={t("common:close")} />
        </Modal.Header>
        <Modal.Body>
          <Stack gap="md">
            <Text size="sm">{t("forget.text")}</Text>
            <ProblemNotice problem={problem} />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose} data-autofocus>
                {t("common:cancel")}
              </Button>
              <Button color="red" loading={isRunning} onClick={() => void forget()}>
                {t("forget.yes")}
              </Button>
            </Group>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
