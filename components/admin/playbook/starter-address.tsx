import { Alert, Stack, TextInput } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CrmAddress } from "@/lib/core/starter/crm-address";
import type { Starter } from "@/lib/core/starter/starter";
import { useFormat } from "../use-format";
import { useWho } from "../who";

interface StarterAddressProps {
  readonly starter: Starter | null;
  /** What the text says about the chosen CRM; `null` while none is chosen. */
  readonly address: CrmAddress | null;
  readonly isTried: boolean;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Where the company's own CRM is. An open record's address is checked against the starter at once. */
export function StarterAddress({ starter, address, isTried, text, onText }: StarterAddressProps) {
  const { t } = useTranslation("console");
  const { list } = useFormat();
  const { language } = useWho();
  const found = address?.ok ? address : null;
  const place = found && `${found.origin}${found.base ?? ""}`;

  return (
    <Stack gap="sm">
      <TextInput
        label={t("starter.address")}
        placeholder="https://crm.example.com/"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        maw={640}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        error={isTried && address?.ok === false ? t(`starter.problem.${address.problem}`) : null}
        inputWrapperOrder={["label", "input", "error", "description"]}
        description={
          found?.page
            ? t("starter.recognised", { place, page: found.page.name[language] })
            : found
              ? t("starter.notRecognised", { place })
              : t("starter.addressHint")
        }
      />
      {starter && found && !found.isUsual && (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
          {t("starter.unusual", {
            crm: starter.site.name[language],
            usual: list(starter.site.origins),
          })}
        </Alert>
      )}
    </Stack>
  );
}
