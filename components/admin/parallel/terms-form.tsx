import { Button, Group, Radio, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import type { Replaces } from "@/lib/core/reconcile/entry";
import type { RunView } from "@/lib/messages/parallel";
import { useFormat } from "../use-format";
import { atOf, localMinute } from "./local-minute";

interface TermsFormProps {
  readonly view: RunView;
  readonly side: "ledger" | "export";
  readonly file: File;
  readonly onImport: (terms: { readonly at: number; readonly replaces: Replaces }) => void;
}

const scopes = ["all", "named"] as const;

/** Which moment the file shows, and whether it is everything. */
export function TermsForm({ view, side, file, onImport }: TermsFormProps) {
  const { t } = useTranslation("parallel");
  const { moment } = useFormat();
  const [now, setNow] = useState(() => Date.now());
  const [written, setWritten] = useState(() => localMinute(Math.min(file.lastModified, now)));
  const [replaces, setReplaces] = useState<Replaces>("all");
  const at = atOf(written);
  const inUse = side === "ledger" ? view.ledger : view.exported;
  const isOlder = at !== null && inUse !== null && at < inUse.at && replaces === "all";
  const error =
    at === null
      ? t("import.terms.atMissing")
      : at > now
        ? t("import.terms.atFuture")
        : isOlder
          ? t("import.terms.older", { moment: moment(inUse.at) })
          : null;

  return (
    <Section title={t("import.terms.title")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (at !== null && error === null) onImport({ at, replaces });
        }}
      >
        <Stack gap="md">
          <TextInput
            type="datetime-local"
            label={t("import.terms.at")}
            description={t("import.terms.atText")}
            maw={420}
            required
            withAsterisk={false}
            value={written}
            error={error}
            onChange={(event) => {
              setNow(Date.now());
              setWritten(event.currentTarget.value);
            }}
          />
          <Radio.Group
            label={t(`import.terms.scope.${side}`)}
            value={replaces}
            onChange={(value) => setReplaces(scopes.find((each) => each === value) ?? "all")}
          >
            <Stack gap="xs" mt="xs">
              {scopes.map((scope) => (
                <Radio
                  key={scope}
                  value={scope}
                  label={t(`import.terms.${scope}.${side}`)}
                  description={t(`import.terms.${scope}Text.${side}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Group>
            <Button type="submit" disabled={error !== null}>
              {t("import.terms.import")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
