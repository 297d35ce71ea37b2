import { Button, FileButton, Paper, Stack, Text } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useRef, useState } from "react";

interface FileDropProps {
  /** Accessible name of the file input. */
  readonly label: string;
  readonly accept: string;
  readonly text: string;
  readonly choose: string;
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}

/** A place to drop one file, with an ordinary file input behind its button. */
export function FileDrop({ label, accept, text, choose, isBusy, onFile }: FileDropProps) {
  const [isOver, setIsOver] = useState(false);
  // Forgets the file, so that choosing the same one again after mending it is noticed.
  const reset = useRef<() => void>(null);

  const take = (file: File | null | undefined) => {
    if (file) onFile(file);
    reset.current?.();
  };

  return (
    <Paper
      p="lg"
      withBorder
      bg={isOver ? "var(--mantine-primary-color-light)" : "transparent"}
      style={{ borderStyle: "dashed", borderWidth: 2 }}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <Stack align="center" gap="sm">
        <IconFileUpload size={32} stroke={1.4} aria-hidden />
        <Text size="sm" c="dimmed" ta="center">
          {text}
        </Text>
        <FileButton
          accept={accept}
          resetRef={reset}
          onChange={take}
          inputProps={{ "aria-label": label }}
        >
          {(props) => (
            <Button {...props} variant="default" loading={isBusy}>
              {choose}
            </Button>
          )}
        </FileButton>
      </Stack>
    </Paper>
  );
}
