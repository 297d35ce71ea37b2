import { ActionIcon, Group, Stack, TextInput, Title } from "@mantine/core";
import { IconArrowLeft, IconSearch } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLibrary } from "./library-context";
import { LibraryShelves } from "./library-shelves";
import { SearchHits } from "./search-hits";
import { useNewRecord } from "./use-new-record";

const titles = { "catch-up": "catchUp.title", questions: "help:toAnswer.title" } as const;

/** One field over everything; without a word in it, what there is. */
export function Library() {
  const { t } = useTranslation(["learning", "help"]);
  const { close, shelf } = useLibrary();
  const root = useRef<HTMLDivElement>(null);
  useNewRecord(() => {
    const fields = root.current?.querySelectorAll<HTMLInputElement>("input[type=search],textarea");
    if ([...(fields ?? [])].every(({ value }) => value.trim() === "")) close();
  });
  const [query, setQuery] = useState("");
  return (
    <Stack gap="md" ref={root}>
      <Group gap="xs" wrap="nowrap">
        <ActionIcon variant="subtle" color="gray" aria-label={t("library.back")} onClick={close}>
          <IconArrowLeft size={18} aria-hidden />
        </ActionIcon>
        <Title order={2} size="h4">
          {t(shelf === null ? "library.title" : titles[shelf])}
        </Title>
      </Group>
      <TextInput
        type="search"
        aria-label={t("library.search")}
        placeholder={t("library.placeholder")}
        leftSection={<IconSearch size={16} aria-hidden />}
        autoComplete="off"
        maxLength={200}
        value={query}
        data-autofocus={shelf === null || undefined}
        ref={shelf === null ? takeFocus : null}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {query.trim() === "" ? <LibraryShelves /> : <SearchHits query={query.trim()} />}
    </Stack>
  );
}

/** The library takes the place of what was there: the keyboard goes on from its field. */
function takeFocus(field: HTMLElement | null): void {
  field?.focus();
}
