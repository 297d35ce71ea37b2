import { SimpleGrid, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isEmpty, otherThan } from "@/lib/core/authoring/texts";
import type { Language } from "@/lib/core/language";
import type { Text } from "@/lib/core/playbook/text";
import { useEditing } from "./editing";

interface TextPairProps {
  readonly label: string;
  /** Where the list of what is to do leads to. */
  readonly place: string;
  readonly value: Text;
  readonly onChange: (value: Text) => void;
}

const MAX_LENGTH = 600;

/** One text of the playbook, in the languages that its author writes in, side by side. */
export function TextPair({ label, place, value, onChange }: TextPairProps) {
  const { t } = useTranslation("drafts");
  const { written, isAsked } = useEditing();
  const [left, setLeft] = useState<ReadonlySet<Language>>(new Set());
  const isMarked = (language: Language) =>
    isEmpty(value[language]) &&
    (isAsked || left.has(language)) &&
    // Who writes in one language may leave the other as it is.
    (written.length > 1 || isEmpty(value[otherThan(language)]));
  return (
    <SimpleGrid
      cols={{ base: 1, sm: written.length }}
      spacing="sm"
      style={{ alignItems: "end" }}
      data-todo={place}
    >
      {written.map((language) => (
        <Textarea
          key={language}
          lang={language}
          label={`${label} · ${t(`form.language.${language}`)}`}
          value={value[language]}
          placeholder={value[otherThan(language)]}
          error={isMarked(language) && t("form.missing")}
          maxLength={MAX_LENGTH}
          autosize
          minRows={1}
          maxRows={6}
          onBlur={() => setLeft(new Set([...left, language]))}
          onChange={({ currentTarget }) => onChange({ ...value, [language]: currentTarget.value })}
        />
      ))}
    </SimpleGrid>
  );
}
