import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface AskModalProps {
  readonly isOpen: boolean;
  /** It cannot be closed while something is under way. */
  readonly isBusy: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question before something is decided. */
export function AskModal({ isOpen, isBusy, title, onClose, children }: AskModalProps) {
  const { t } = useTranslation("common");
  return (
    <Modal.Root opened={isOpen} onClose={isBusy ? stay : onClose} centered>
      <Modal.Overlay />
      <Modal.Content>
        {/* Mantine's <header> would count as a second banner of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title fw={600}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t("close")} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const stay = () => {};
