import { ColorSwatch, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";

interface ColorKeyProps {
  readonly color: string;
  readonly children: ReactNode;
}

/** What a colour of a chart stands for. */
export function ColorKey({ color, children }: ColorKeyProps) {
  return (
    <Group gap={6} wrap="nowrap">
      <ColorSwatch color={color} size={12} radius={3} withShadow={false} aria-hidden />
      <Text size="sm">{children}</Text>
    </Group>
  );
}
