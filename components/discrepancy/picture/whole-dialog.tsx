import { Modal } from "@mantine/core";
import type { KeyboardEvent, ReactNode } from "react";

interface WholeDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Accessible name of the cross. */
  readonly close: string;
  readonly closeOnEscape?: boolean;
  readonly onClose: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** A picture needs all the room there is: a dialog as big as the panel or the console. */
export function WholeDialog(props: WholeDialogProps) {
  const { title, isOpen, close, closeOnEscape = true, onClose, onKeyDown, children } = props;
  return (
    <Modal
      opened={isOpen}
      fullScreen
      title={title}
      onClose={onClose}
      closeOnEscape={closeOnEscape}
      closeButtonProps={{ "aria-label": close }}
      transitionProps={{ duration: 0 }}
      // It is no header of the page, which has one.
      attributes={{ header: { role: "none" } }}
      onKeyDown={(event) => {
        // What stands behind is not meant.
        if (event.key === "Escape") event.preventDefault();
        onKeyDown?.(event);
      }}
    >
      {children}
    </Modal>
  );
}
