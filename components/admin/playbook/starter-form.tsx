import { Alert, Button, Group, Radio, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { addStarter } from "@/lib/core/starter/add-to";
import { allStarters } from "@/lib/core/starter/all";
import { anyCrm } from "@/lib/core/starter/any-crm";
import { readCrmAddress } from "@/lib/core/starter/crm-address";
import { startWith } from "@/lib/core/starter/start-with";
import { useWho } from "../who";
import { StarterAddress } from "./starter-address";
import { ANOTHER_CRM, StarterChoice } from "./starter-choice";

interface StarterFormProps {
  readonly inForce: Playbook | null;
  /** The number of the next edition of the playbook in force. */
  readonly nextVersion: number;
  readonly isBusy: boolean;
  /** What was made of the form before is no longer what it says. */
  readonly onEdited: () => void;
  readonly onMade: (playbook: Playbook) => void;
}

/** Which CRM, and where it is: enough for a playbook without processes, or for one CRM more in that in force. */
export function StarterForm(props: StarterFormProps) {
  const { inForce, nextVersion, isBusy, onEdited, onMade } = props;
  const { t } = useTranslation("console");
  const { language } = useWho();
  const [choice, setChoice] = useState<string | null>(null);
  const [text, setText] = useState("");
  const [isTried, setIsTried] = useState(false);
  const [isAdded, setIsAdded] = useState(true);
  const [isKnown, setIsKnown] = useState(false);
  const starter =
    choice === ANOTHER_CRM
      ? anyCrm(text)
      : (allStarters.find(({ playbook }) => playbook.id === choice) ?? null);
  const address = starter && readCrmAddress(starter, text);

  const edit = (change: () => void) => {
    change();
    setIsKnown(false);
    onEdited();
  };
  const submit = () => {
    const isReady = starter !== null && address !== null && address.ok;
    setIsTried(!isReady);
    if (!isReady) return;
    if (!inForce || !isAdded) return onMade(startWith(starter, address));
    const added = addStarter(inForce, starter, address);
    setIsKnown(added === null);
    if (added) onMade({ ...added, version: nextVersion });
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
          chosen={choice}
          error={isTried && starter === null ? t("starter.noChoice") : null}
          onChoose={(chosen) => edit(() => setChoice(chosen))}
        />
        <StarterAddress
          starter={starter}
          address={address}
          isTried={isTried}
          text={text}
          onText={(changed) =>
            edit(() => {
              setText(changed);
              setIsTried(false);
            })
          }
        />
        {inForce && (
          <Radio.Group
            label={t("starter.into.label")}
            value={isAdded ? "add" : "anew"}
            onChange={(value) => edit(() => setIsAdded(value === "add"))}
          >
            <Stack gap="xs" my="xs">
              <Radio
                value="add"
                label={t("starter.into.add", { title: inForce.title[language] })}
                description={t("starter.into.addText")}
              />
              <Radio
                value="anew"
                label={t("starter.into.anew")}
                description={t("starter.into.anewText", { count: inForce.processes.length })}
              />
            </Stack>
          </Radio.Group>
        )}
        {isKnown && (
          <Alert color="brand" role="status">
            {t("starter.into.known")}
          </Alert>
        )}
        <Group>
          <Button type="submit" loading={isBusy}>
            {t("starter.make")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
