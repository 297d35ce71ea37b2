import { Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

interface PageHeaderProps {
  readonly title: string;
  readonly description?: string;
  /** What can be done with the whole page, on the right. */
  readonly actions?: ReactNode;
}

/** The top of a page. Its heading takes the focus when the page changes (see `usePageFocus`). */
export function PageHeader({ title, description, actions }: PageHeaderProps) {
  return (
    <Group justify="space-between" align="flex-start" gap="md">
      <Stack gap={4} maw={760}>
        <Title order={1} size="h2" tabIndex={-1} data-page-title style={{ outline: "none" }}>
          {title}
        </Title>
        {description !== undefined && <Text c="dimmed">{description}</Text>}
      </Stack>
      {actions}
    </Group>
  );
}
