import { Input, SegmentedControl } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import { isLanguageChoice, languageChoices } from "./language-choices";
import { usePanel } from "./panel-context";
import { useAction } from "./use-action";

/** Chooses the language at once, without waiting for “Start”. */
export function LanguageChoiceControl() {
  const { t } = useTranslation("panel");
  const { profile } = usePanel().view;
  const { run, problem } = useAction();
  const label = useId();

  return (
    <Input.Wrapper label={t("language.label")} labelElement="div" labelProps={{ id: label }}>
      <SegmentedControl
        fullWidth
        size="xs"
        mt={4}
        aria-labelledby={label}
        value={profile.language}
        data={languageChoices.map((value) => ({
          value,
          label: value === "auto" ? t("language.autoShort") : t(`language.${value}`),
        }))}
        onChange={(language) => {
          if (isLanguageChoice(language)) void run(() => ask("saveLanguage", { language }));
        }}
      />
      <ActionProblem problem={problem} />
    </Input.Wrapper>
  );
}
