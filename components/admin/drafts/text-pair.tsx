import { SimpleGrid, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { languages } from "@/lib/core/language";
import type { Text } from "@/lib/core/playbook/text";
import { isEmpty } from "@/lib/core/authoring/draft-content";

interface TextPairProps {
  readonly label: string;
  readonly value: Text;
  readonly onChange: (value: Text) => void;
}

const MAX_LENGTH = 600;

/** One text of the playbook, in both languages side by side. */
export function TextPair({ label, value, onChange }: TextPairProps) {
  const { t } = useTranslation("drafts");
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" style={{ alignItems: "end" }}>
      {languages.map((language) => (
        <Textarea
          key={language}
          lang={language}
          label={`${label} · ${t(`form.language.${language}`)}`}
          value={value[language]}
          error={isEmpty(value[language]) && t("form.missing")}
          maxLength={MAX_LENGTH}
          autosize
          minRows={1}
          maxRows={6}
          onChange={({ currentTarget }) => onChange({ ...value, [language]: currentTarget.value })}
        />
      ))}
    </SimpleGrid>
  );
}
