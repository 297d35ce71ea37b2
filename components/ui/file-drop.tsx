import { Button, FileButton, Paper, Stack, Text } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useRef, useState } from "react";

interface FilesDropProps {
  /** Accessible name of the file input. */
  readonly label: string;
  readonly accept: string;
  readonly text: string;
  readonly choose: string;
  readonly isBusy: boolean;
  /** At least one. */
  readonly onFiles: (files: readonly File[]) => void;
  readonly multiple?: boolean;
}

/** A place to drop one file, with an ordinary file input behind its button. */
export function FileDrop({
  onFile,
  ...props
}: Omit<FilesDropProps, "onFiles" | "multiple"> & { readonly onFile: (file: File) => void }) {
  return <FilesDrop {...props} onFiles={([file]) => file && onFile(file)} />;
}

/** A place to drop one file or, if `multiple`, as many as one likes. */
export function FilesDrop({
  label,
  accept,
  text,
  choose,
  isBusy,
  onFiles,
  multiple = false,
}: FilesDropProps) {
  const [isOver, setIsOver] = useState(false);
  // Forgets the file, so that choosing the same one again after mending it is noticed.
  const reset = useRef<() => void>(null);

  const take = (files: readonly File[]) => {
    if (files.length > 0) onFiles(files);
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
        take([...event.dataTransfer.files].slice(0, multiple ? undefined : 1));
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
          multiple={multiple}
          onChange={(chosen: File[] | File | null) => take(chosen === null ? [] : [chosen].flat())}
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
