import { Alert, Button, Group, Input, SegmentedControl, Stack, Text } from "@mantine/core";
import { IconLanguage } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { DraftContent } from "@/lib/core/authoring/draft-content";
import { copiesIn, missingIn, withCopies } from "@/lib/core/authoring/texts";
import { languages } from "@/lib/core/language";
import type { Language } from "@/lib/core/language";

interface WritingLanguagesProps {
  readonly written: readonly Language[];
  readonly onChange: (written: readonly Language[]) => void;
}

/** In which languages the author writes: one, and the other later, or both side by side. */
export function WritingLanguages({ written, onChange }: WritingLanguagesProps) {
  const { t } = useTranslation("drafts");
  const labelId = useId();
  const [first] = written;
  return (
    <Stack gap={2} align="flex-start">
      <Input.Label labelElement="div" id={labelId}>
        {t("languages.label")}
      </Input.Label>
      <SegmentedControl
        aria-labelledby={labelId}
        value={written.length > 1 ? "both" : (first ?? "both")}
        data={[
          ...languages.map((value) => ({ value, label: t(`form.language.${value}`) })),
          { value: "both", label: t("languages.both") },
        ]}
        onChange={(value) => {
          const one = languages.find((language) => language === value);
          onChange(one ? [one] : languages);
        }}
      />
      <Text size="xs" c="dimmed">
        {t("languages.text")}
      </Text>
    </Stack>
  );
}

interface MissingLanguageProps {
  readonly content: DraftContent;
  readonly onChange: (content: DraftContent) => void;
  readonly onWrite: () => void;
}

/**
 * What is written in one language only, and two ways out of it. What is only a copy stays said, to the author
 * and to whoever reviews it; nothing where there is nothing.
 */
export function MissingLanguage({ content, onChange, onWrite }: MissingLanguageProps) {
  const { t } = useTranslation("drafts");
  const missing = languages
    .map((language) => ({ language, count: missingIn(content, language) }))
    .filter(({ count }) => count > 0);
  const copies = copiesIn(content);
  if (missing.length === 0 && copies === 0) return null;
  if (missing.length === 0) {
    return (
      <Alert color="yellow" icon={<IconLanguage aria-hidden />} role="note">
        <Group gap="sm">
          <Text size="sm">{t("languages.copies", { count: copies })}</Text>
          <Button size="xs" variant="subtle" onClick={onWrite}>
            {t("languages.translate")}
          </Button>
        </Group>
      </Alert>
    );
  }
  return (
    <Alert color="yellow" icon={<IconLanguage aria-hidden />} role="note" data-todo="languages">
      <Stack gap="xs" align="flex-start">
        {missing.map(({ language, count }) => (
          <Text key={language} size="sm" fw={600}>
            {t("languages.missing", { count, language: t(`form.language.${language}`) })}
          </Text>
        ))}
        <Text size="sm">{t("languages.missingText")}</Text>
        <Group gap="sm">
          <Button size="xs" variant="default" onClick={() => onChange(withCopies(content))}>
            {t("languages.copy")}
          </Button>
          <Button size="xs" variant="subtle" onClick={onWrite}>
            {t("languages.write")}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
