import { Button, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { allStarters } from "@/lib/core/starter/all";
import { readCrmAddress } from "@/lib/core/starter/crm-address";
import { startWith } from "@/lib/core/starter/start-with";
import type { Starter } from "@/lib/core/starter/starter";
import { StarterAddress } from "./starter-address";
import { StarterChoice } from "./starter-choice";

interface StarterFormProps {
  readonly isBusy: boolean;
  /** What was made of the form before is no longer what it says. */
  readonly onEdited: () => void;
  readonly onMade: (playbook: Playbook) => void;
}

/** Which CRM, and where it is: enough for a playbook without processes. */
export function StarterForm({ isBusy, onEdited, onMade }: StarterFormProps) {
  const { t } = useTranslation("console");
  const [starter, setStarter] = useState<Starter | null>(null);
  const [text, setText] = useState("");
  const [isTried, setIsTried] = useState(false);
  const address = starter && readCrmAddress(starter, text);

  const submit = () => {
    const isReady = starter !== null && address !== null && address.ok;
    setIsTried(!isReady);
    if (isReady) onMade(startWith(starter, address));
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="md">
        <StarterChoice
          starters={allStarters}
          chosen={starter}
          error={isTried && starter === null ? t("starter.noChoice") : null}
          onChoose={(chosen) => {
            setStarter(chosen);
            onEdited();
          }}
        />
        <StarterAddress
          starter={starter}
          address={address}
          isTried={isTried}
          text={text}
          onText={(changed) => {
            setText(changed);
            setIsTried(false);
            onEdited();
          }}
        />
        <Group>
          <Button type="submit" loading={isBusy}>
            {t("starter.make")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
