import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { IconCopy, IconMail } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { copyText } from "./copy-text";
import { letterOf, mailDraft } from "./letter";
import { usePanel } from "./panel-context";

interface SendYourselfProps {
  readonly words: string;
  readonly place: string | null;
  readonly pageName: string | null;
}

/** A question reaches nobody on another computer by itself: here is how the person sends it. */
export function SendYourself({ words, place, pageName }: SendYourselfProps) {
  const { t } = useTranslation("help");
  const { keyUsers } = usePanel().view;
  const [copied, setCopied] = useState<boolean | null>(null);
  const letter = letterOf(
    t("letter.subject", { place: place ?? t("letter.anywhere") }),
    [
      ...(place === null ? [] : [t("letter.place", { place })]),
      ...(pageName === null ? [] : [t("letter.page", { page: pageName })]),
    ],
    words,
  );
  const drafts = keyUsers.flatMap(({ name, contact }) => {
    const draft = mailDraft(contact, letter);
    return draft === null ? [] : [{ name, draft }];
  });

  return (
    <Stack gap="xs">
      <Text size="xs" c="dimmed">
        {t("stuck.onlyHere")}
      </Text>
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => void copyText(letter.text).then(setCopied)}
        >
          {t("stuck.copy")}
        </Button>
        {drafts.map(({ name, draft }) => (
          <Button
            key={draft}
            component="a"
            href={draft}
            target="_blank"
            rel="noopener noreferrer"
            size="xs"
            variant="default"
            leftSection={<IconMail size={16} aria-hidden />}
          >
            {t("stuck.mail", { name })}
          </Button>
        ))}
      </Group>
      <Text size="xs" role="status">
        {copied === true && t("stuck.copied")}
      </Text>
      {copied === false && (
        <Textarea
          size="xs"
          autosize
          readOnly
          label={t("stuck.copyByHand")}
          value={letter.text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </Stack>
  );
}
