import { Button, Stack, Textarea } from "@mantine/core";
import { useState } from "react";

/** Characters; what the background takes. */
export const MAX_WORDS = 2000;

interface WordsFormProps {
  readonly label: string;
  readonly submit: string;
  readonly isRunning: boolean;
  readonly onWords: (words: string) => void;
}

/** Words without which it says nothing. */
export function WordsForm({ label, submit, isRunning, onWords }: WordsFormProps) {
  const [words, setWords] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== "") onWords(words.trim());
      }}
    >
      <Stack gap="xs" align="flex-start">
        <Textarea
          w="100%"
          size="sm"
          autosize
          minRows={2}
          maxRows={8}
          maxLength={MAX_WORDS}
          label={label}
          autoComplete="off"
          ref={takeFocus}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
              event.currentTarget.form?.requestSubmit();
            }
          }}
        />
        <Button type="submit" size="xs" disabled={words.trim() === ""} loading={isRunning}>
          {submit}
        </Button>
      </Stack>
    </form>
  );
}

function takeFocus(field: HTMLElement | null): void {
  field?.focus();
}
