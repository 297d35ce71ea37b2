import { Menu } from "@mantine/core";
import type { ReactNode } from "react";

interface QuietMenuProps {
  /** CSS pixels. */
  readonly width: number;
  readonly children: ReactNode;
}

/** A menu that stays inside its landmark and holds nothing but items, for screen readers' sake. */
export function QuietMenu({ width, children }: QuietMenuProps) {
  return (
    <Menu
      position="bottom-end"
      width={width}
      shadow="md"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      {children}
    </Menu>
  );
}
