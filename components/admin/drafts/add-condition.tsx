import { Button, Group, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Condition } from "@/lib/core/playbook/process";

const kinds = ["shows", "shows-not"] as const;

/** One more thing that the page must show, or must not, for the step to count. */
export function AddCondition({ onAdd }: { readonly onAdd: (condition: Condition) => void }) {
  const { t } = useTranslation("drafts");
  const [kind, setKind] = useState<(typeof kinds)[number]>("shows");
  const [text, setText] = useState("");
  return (
    <Group align="flex-end" gap="sm">
      <Select
        label={t("form.onlyIf")}
        data={kinds.map((value) => ({ value, label: t(`onlyIf.${value}`) }))}
        value={kind}
        allowDeselect={false}
        w={280}
        onChange={(value) => setKind(kinds.find((each) => each === value) ?? "shows")}
      />
      <TextInput
        label={t("form.onlyIfText")}
        value={text}
        maxLength={120}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={text.trim() === ""}
        onClick={() => {
          onAdd({ kind, element: { selectors: [], labels: [], text: [text.trim()] } });
          setText("");
        }}
      >
        {t("form.addCondition")}
      </Button>
    </Group>
  );
}
