import { Stack, Text, Title } from "@mantine/core";

interface PreviewTitleProps {
  readonly title: string;
  /** Where what is looked at comes from. */
  readonly origin: string;
}

/** Heads what would be published. It is the answer to a pressed button: it comes into view, and the keyboard goes on from it. */
export function PreviewTitle({ title, origin }: PreviewTitleProps) {
  return (
    <Stack gap={2}>
      <Title
        order={3}
        size="h5"
        tabIndex={-1}
        ref={takeFocus}
        style={{ outline: "none", scrollMarginTop: BELOW_HEADER }}
      >
        {title}
      </Title>
      <Text size="sm" c="dimmed">
        {origin}
      </Text>
    </Stack>
  );
}

/** The console's header stays at the top of the window; in CSS pixels. */
const BELOW_HEADER = 72;

function takeFocus(title: HTMLElement | null): void {
  title?.scrollIntoView({ block: "start" });
  title?.focus({ preventScroll: true });
}
