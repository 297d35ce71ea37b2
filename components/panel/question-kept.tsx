import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./checklist.module.css";
import { SendYourself } from "./send-yourself";

interface QuestionKeptProps {
  readonly words: string;
  /** Titles, for the message that the person may send. */
  readonly place: string | null;
  readonly pageName: string | null;
  readonly onClose: () => void;
}

/** In place of the form: the question is kept, nobody knows of it yet, and here is how somebody does. */
export function QuestionKept({ onClose, ...letter }: QuestionKeptProps) {
  const { t } = useTranslation(["help", "common"]);
  return (
    <Paper withBorder p="sm" className={classes.aside}>
      <Stack gap="xs">
        <Text size="sm" fw={600} tabIndex={-1} ref={takeOver} className={classes.resting}>
          {t("stuck.kept")}
        </Text>
        <SendYourself {...letter} />
        <Group>
          <Button size="xs" variant="subtle" color="gray" onClick={onClose}>
            {t("common:close")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

/** The button that was pressed is gone, and what matters stands further up than it did. */
function takeOver(title: HTMLElement | null): void {
  title?.focus({ preventScroll: true });
  title?.parentElement?.scrollIntoView({ block: "nearest" });
}
