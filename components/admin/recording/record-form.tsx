import { Alert, Button, Group, Select, TextInput } from "@mantine/core";
import { IconPlayerRecord } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Site } from "@/lib/core/playbook/site";
import type { RecordInCrm } from "@/lib/messages/recorder";
import { ask } from "../ask";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";
import { useWho } from "../who";

const MAX_TITLE = 120;

interface RecordFormProps {
  readonly sites: readonly Site[];
  /** Somewhere a recording goes on. */
  readonly isRecording: boolean;
}

/** What the process is called and in which CRM it is done: then it is recorded there. */
export function RecordForm({ sites, isRecording }: RecordFormProps) {
  const { t } = useTranslation("recorder");
  const { language } = useWho();
  const { run, isRunning, problem } = useAction();
  const [title, setTitle] = useState("");
  const [site, setSite] = useState(sites[0]?.id ?? null);
  const [isTried, setIsTried] = useState(false);
  const [said, setSaid] = useState<RecordInCrm | null>(null);
  const isNamed = title.trim() !== "";

  const start = () => {
    setIsTried(!isNamed);
    if (!isNamed || site === null) return;
    void run(async () => {
      setSaid(null);
      setSaid(await ask("recordInCrm", { title, site }));
    });
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <Group align="flex-start" gap="sm">
        <TextInput
          label={t("console.name")}
          placeholder={t("console.namePlaceholder")}
          value={title}
          maxLength={MAX_TITLE}
          error={isTried && !isNamed && t("console.nameMissing")}
          flex="1 1 320px"
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        {sites.length > 1 && (
          <Select
            label={t("console.site")}
            data={sites.map(({ id, name }) => ({ value: id, label: name[language] }))}
            value={site}
            allowDeselect={false}
            onChange={setSite}
          />
        )}
        <Button
          type="submit"
          mt={25}
          leftSection={<IconPlayerRecord size={16} aria-hidden />}
          loading={isRunning}
        >
          {t("console.start")}
        </Button>
      </Group>
      <ProblemNotice problem={problem} />
      <div role="status">
        {said === "no-tab" && (
          <Alert mt="sm" color="yellow">
            {t("console.state.no-tab")}
          </Alert>
        )}
        {/* Of a recording that has begun, the section tells, and no longer than it lasts. */}
        {said === "opened" && isRecording && (
          <Alert mt="sm" color="brand">
            {t("console.state.opened")}
          </Alert>
        )}
      </div>
    </form>
  );
}
