import { ActionIcon, Button, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { IconArrowBackUp, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionProblem } from "@/components/ui/action-problem";
import { newId } from "@/lib/id";
import type { Dashboard, DateNote } from "@/lib/core/statistics/dashboard";
import { DayField } from "../period/day-field";
import { useFormat } from "../use-format";
import type { Note } from "./notes";
import { useDashboardChange } from "./use-dashboard-change";

interface NoteListProps {
  readonly notes: readonly Note[];
  /** `null` until it is read. */
  readonly kept: Dashboard | null;
  /** The last day of the period: where a new note begins. */
  readonly lastDay: string;
}

/** What happened on days of the period, and a line to add to it. */
export function NoteList({ notes, kept, lastDay }: NoteListProps) {
  const { t } = useTranslation("statistics");
  const { day: dayText } = useFormat();
  const { change, problem } = useDashboardChange(kept);
  const [day, setDay] = useState(lastDay);
  const [text, setText] = useState("");
  const [removed, setRemoved] = useState<DateNote | null>(null);
  const written = kept?.notes ?? [];

  const add = async () => {
    const note = { id: newId(), day, text: text.trim() };
    if (await change({ notes: [...written, note] })) setText("");
  };
  const remove = async (id: string) => {
    const gone = written.find((note) => note.id === id);
    if (gone && (await change({ notes: written.filter((note) => note !== gone) }))) {
      setRemoved(gone);
    }
  };
  const undo = async () => {
    if (removed && (await change({ notes: [...written, removed] }))) setRemoved(null);
  };

  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t("notes.title")}
      </Title>
      {notes.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("notes.none")}
        </Text>
      ) : (
        <Stack gap={2} component="ul" p={0} m={0} style={{ listStyle: "none" }}>
          {notes.map((note) => (
            <Group key={note.id ?? `${note.day} ${note.text}`} component="li" gap="sm" mih={28}>
              <Text size="sm" c="dimmed" w={128}>
                {dayText(note.day)}
              </Text>
              <Text size="sm">{note.text}</Text>
              {note.id !== null && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("notes.remove", { text: note.text })}
                  onClick={() => void remove(note.id ?? "")}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          ))}
        </Stack>
      )}
      {removed && (
        <Group gap="xs" role="status">
          <Text size="sm">{t("notes.removed", { text: removed.text })}</Text>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => void undo()}
          >
            {t("notes.undo")}
          </Button>
        </Group>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Group gap="xs" align="flex-end">
          <DayField label={t("notes.day")} value={day} onChange={setDay} />
          <TextInput
            label={t("notes.text")}
            placeholder={t("notes.example")}
            value={text}
            maxLength={80}
            w={320}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={text.trim() === "" || kept === null}>
            {t("notes.add")}
          </Button>
        </Group>
      </form>
      <ActionProblem problem={problem} />
    </Stack>
  );
}
