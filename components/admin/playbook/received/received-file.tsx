import { Alert, Button, Checkbox, Code, Divider, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SentenceGap } from "@/components/ui/sentence-gap";
import { shownFingerprint } from "@/lib/core/bundle/shown-fingerprint";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { ProblemNotice } from "../../problem-notice";
import { hostOf } from "../../sites/site-pattern";
import { useFormat } from "../../use-format";
import { useWho } from "../../who";
import { DiffList } from "../diff-list";
import { PreviewTitle } from "../preview-title";
import { ProblemTable } from "../problem-table";
import type { ReadyFile, useReceived } from "./use-received";

interface ReceivedFileProps {
  readonly received: ReturnType<typeof useReceived>;
  readonly hasInForce: boolean;
  /** Where the person may see all of it: the differences are shown then. */
  readonly inForce?: Playbook | null;
}

/** What came of a signed playbook: why it is refused, or whose it is and what it brings. */
export function ReceivedFile({ received, hasInForce, inForce = null }: ReceivedFileProps) {
  const { t } = useTranslation(["playbookFile", "bundles"]);
  const { state, isRunning, problem, take, cancel } = received;
  return (
    <>
      <ProblemNotice problem={problem} />
      {state.step === "refused" && (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={state.name}>
          <Text size="sm">
            {t(`bundles:problems.${state.problem}`)}
            <SentenceGap />
            {t("unchanged")}
          </Text>
        </Alert>
      )}
      {state.step === "problems" && (
        <ProblemTable name={state.name} problems={state.problems} hasInForce={hasInForce} />
      )}
      {state.step === "ready" && (
        <Ready
          // Another file is looked at anew, from its signs on.
          key={`${state.file.signer.key} ${state.file.publishedAt}`}
          file={state.file}
          inForce={inForce}
          isRunning={isRunning}
          onTake={() => take(state)}
          onCancel={cancel}
        />
      )}
    </>
  );
}

interface ReadyProps {
  readonly file: ReadyFile;
  readonly inForce: Playbook | null;
  readonly isRunning: boolean;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

function Ready({ file, inForce, isRunning, onTake, onCancel }: ReadyProps) {
  const { t } = useTranslation(["playbookFile", "console"]);
  const { language } = useWho();
  const { list, moment } = useFormat();
  const [isCompared, setIsCompared] = useState(false);
  const { checked, signer, author, reason, publishedAt } = file;
  const { playbook, ungranted } = checked;
  const at = moment(publishedAt);
  const isKnown = signer.is === "known";
  return (
    <Stack gap="md">
      <Divider />
      <PreviewTitle
        title={t("console:preview.title", {
          title: playbook.title[language],
          version: playbook.version,
        })}
        origin={author === null ? t("published", { at }) : t("publishedBy", { at, author })}
      />
      {reason !== "" && <Text size="sm">{t("reason", { reason })}</Text>}
      {checked.inForce && checked.inForce.id !== playbook.id && (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
          {t("console:preview.other", { before: checked.inForce.id, after: playbook.id })}
        </Alert>
      )}
      {inForce ? (
        <DiffList before={inForce} after={playbook} />
      ) : (
        <Text size="sm">
          {t("processes", {
            count: playbook.processes.length,
            titles: list(playbook.processes.map(({ title }) => title[language])),
          })}
        </Text>
      )}
      {isKnown ? (
        <Text size="sm">{t("known")}</Text>
      ) : (
        <Alert
          color={signer.is === "another" ? "red" : "yellow"}
          icon={<IconAlertTriangle aria-hidden />}
          title={t(`compare.${signer.is}.title`)}
        >
          <Stack gap="xs">
            <Text size="sm">{t(`compare.${signer.is}.text`)}</Text>
            <Code fz="md" w="fit-content">
              {shownFingerprint(signer.key)}
            </Code>
            <Checkbox
              label={t("compare.done")}
              checked={isCompared}
              onChange={({ currentTarget: { checked: is } }) => setIsCompared(is)}
            />
          </Stack>
        </Alert>
      )}
      {ungranted.length > 0 && (
        <Alert color="brand" icon={<IconInfoCircle aria-hidden />}>
          {t("asks", { sites: list(ungranted.map(hostOf)) })}
        </Alert>
      )}
      <Group>
        <Button loading={isRunning} disabled={!isKnown && !isCompared} onClick={onTake}>
          {t("use")}
        </Button>
        <Button variant="default" disabled={isRunning} onClick={onCancel}>
          {t("leave")}
        </Button>
      </Group>
    </Stack>
  );
}
