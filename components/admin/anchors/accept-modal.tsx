import { Alert, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { opensFor } from "../doors";
import { ProblemNotice } from "../problem-notice";
import { useWho } from "../who";
import type { Acting } from "./use-suggestions";

/** Before a suggestion becomes part of a playbook: what changes, and who may publish it. */
export function AcceptModal({ acting }: { readonly acting: Acting }) {
  const { t } = useTranslation(["controls", "common"]);
  const { profile } = useWho();
  const { shown, isRunning, problem, publish, download, close } = acting;
  const isAdmin = opensFor(profile.role, "admin");
  const version = shown?.playbook.version ?? 0;

  return (
    <Modal.Root opened={shown !== null} onClose={isRunning ? stay : close} size="lg" centered>
      <Modal.Overlay />
      <Modal.Content>
        {/* Mantine's <header> would count as a second banner of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title fw={600}>{t("preview.title", { version })}</Modal.Title>
          <Modal.CloseButton aria-label={t("common:close")} />
        </Modal.Header>
        <Modal.Body>
          <Stack gap="md">
            <Text size="sm">{t("preview.text", { count: shown?.count ?? 0 })}</Text>
            {!isAdmin && <Text size="sm">{t("preview.forAdmin")}</Text>}
            {shown?.isRefused && <Alert color="yellow">{t("preview.refused")}</Alert>}
            <ProblemNotice problem={problem} />
            <Group>
              {isAdmin && !shown?.isRefused && (
                <Button loading={isRunning} onClick={publish}>
                  {t("preview.publish", { version })}
                </Button>
              )}
              <Button
                variant={isAdmin ? "default" : "filled"}
                leftSection={<IconDownload size={18} aria-hidden />}
                onClick={download}
              >
                {t("preview.download")}
              </Button>
              <Button variant="subtle" color="gray" disabled={isRunning} onClick={close}>
                {t("preview.cancel")}
              </Button>
            </Group>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const stay = () => {};
