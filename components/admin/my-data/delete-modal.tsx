import { Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Erased } from "@/lib/messages/admin";
import { ask } from "../ask";
import { useAction } from "../use-action";
import { useWho } from "../who";
import { DeleteDone } from "./delete-done";
import { DeleteQuestion } from "./delete-question";

interface DeleteModalProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The second step of deleting: what exactly goes, then how much went. */
export function DeleteModal({ isOpen, onClose }: DeleteModalProps) {
  const { t } = useTranslation(["console", "common"]);
  const { refresh } = useWho();
  const { run, isRunning, problem } = useAction();
  const [deleted, setDeleted] = useState<Erased | null>(null);

  const erase = () =>
    run(async () => {
      setDeleted(await ask("eraseMyData", {}));
      refresh();
    });

  return (
    <Modal.Root
      opened={isOpen}
      onClose={isRunning ? stay : onClose}
      onExitTransitionEnd={() => setDeleted(null)}
      size="lg"
      centered
    >
      <Modal.Overlay />
      <Modal.Content>
        {/* Mantine's <header> would count as a second banner of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title fw={600}>
            {t(deleted === null ? "myData.deletion.title" : "myData.deletion.done")}
          </Modal.Title>
          <Modal.CloseButton aria-label={t("common:close")} />
        </Modal.Header>
        <Modal.Body>
          {deleted === null ? (
            <DeleteQuestion
              isRunning={isRunning}
              problem={problem}
              onDelete={() => void erase()}
              onCancel={onClose}
            />
          ) : (
            <DeleteDone erased={deleted} onClose={onClose} />
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const stay = () => {};
