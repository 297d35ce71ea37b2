import { Input, NativeSelect, SegmentedControl, Stack } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import type { Profile } from "@/lib/core/profile";
import { useWho } from "../who";
import type { Save } from "./use-save";

const colorSchemes = ["auto", "light", "dark"] as const satisfies readonly Profile["colorScheme"][];

/** Language and colours of panel, prompts and console. */
export function LookSection({ save }: { readonly save: Save }) {
  const { t } = useTranslation("console");
  const { profile } = useWho();
  const schemeId = useId();
  // Languages are named in themselves, for whoever landed in the wrong one.
  const languages: { value: Profile["language"]; label: string }[] = [
    { value: "auto", label: t("settings.followBrowser") },
    { value: "en", label: "English" },
    { value: "zh-CN", label: "简体中文" },
  ];

  return (
    <Section title={t("settings.look")}>
      <NativeSelect
        label={t("settings.language")}
        maw={320}
        value={profile.language}
        data={languages}
        onChange={({ currentTarget }) => {
          const language = languages.find(({ value }) => value === currentTarget.value)?.value;
          if (language) void save({ language });
        }}
      />
      <Stack gap={0} align="flex-start">
        <Input.Label labelElement="div" id={schemeId}>
          {t("settings.colorScheme")}
        </Input.Label>
        <SegmentedControl
          aria-labelledby={schemeId}
          value={profile.colorScheme}
          data={colorSchemes.map((value) => ({
            value,
            label: t(`settings.colorSchemes.${value}`),
          }))}
          onChange={(value) => {
            const colorScheme = colorSchemes.find((scheme) => scheme === value);
            if (colorScheme) void save({ colorScheme });
          }}
        />
      </Stack>
    </Section>
  );
}
