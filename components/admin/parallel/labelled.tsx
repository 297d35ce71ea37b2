import { Box, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";

interface LabelledProps {
  readonly label: string;
  /** A button that explains it. */
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** A fact under its label, where there is no room for both in one line. */
export function Labelled({ label, hint, children }: LabelledProps) {
  return (
    <Box>
      <Group gap={4}>
        <Text size="sm" c="dimmed">
          {label}
        </Text>
        {hint}
      </Group>
      <Text component="div" style={{ fontVariantNumeric: "tabular-nums" }}>
        {children}
      </Text>
    </Box>
  );
}
