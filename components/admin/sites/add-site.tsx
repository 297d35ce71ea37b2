import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { sitePattern } from "./site-pattern";
import type { Grants } from "./use-grants";

/** Grants a site that no playbook names yet, by the address from the browser. */
export function AddSite({ grants }: { readonly grants: Grants }) {
  const { t } = useTranslation("console");
  const [address, setAddress] = useState("");
  const [isTried, setIsTried] = useState(false);
  const site = sitePattern(address);

  const submit = () => {
    setIsTried(!site.ok);
    if (!site.ok) return;
    void grants.grant(site.pattern).then((isGranted) => {
      if (isGranted) setAddress("");
    });
  };

  return (
    <Section title={t("sites.add.title")} description={t("sites.add.text")}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Group align="flex-start" gap="sm">
          <TextInput
            label={t("sites.add.label")}
            placeholder="https://crm.example.com/"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            flex={1}
            miw={240}
            maw={520}
            value={address}
            onChange={(event) => {
              setAddress(event.currentTarget.value);
              setIsTried(false);
            }}
            error={isTried && !site.ok ? t(`sites.add.problem.${site.problem}`) : null}
            inputWrapperOrder={["label", "input", "error", "description"]}
            description={site.ok ? t("sites.add.asks", { pattern: site.pattern }) : undefined}
          />
          <Button type="submit" mt={24} loading={grants.isRunning}>
            {t("sites.grant")}
          </Button>
        </Group>
      </form>
    </Section>
  );
}
