import { Button, EmptyState } from "@mantine/core";
import { IconBook2 } from "@tabler/icons-react";

interface NothingHereProps {
  readonly title: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly href: string };
}

/** Why there is nothing, and what would make it otherwise. */
export function NothingHere({ title, text, action }: NothingHereProps) {
  return (
    <EmptyState py="md" icon={<IconBook2 aria-hidden />} title={title} description={text}>
      {action && (
        <EmptyState.Actions>
          <Button component="a" href={action.href}>
            {action.label}
          </Button>
        </EmptyState.Actions>
      )}
    </EmptyState>
  );
}
