import { ActionIcon, Tooltip } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./panel-header.module.css";

interface HeaderButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
}

/** A small button that says on hover and focus what it does. */
export function HeaderButton({ label, icon, onClick }: HeaderButtonProps) {
  return (
    <Tooltip
      label={label}
      openDelay={400}
      withinPortal={false}
      multiline
      maw={220}
      events={{ hover: true, focus: true, touch: false }}
    >
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes.button}
        aria-label={label}
        onClick={onClick}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
