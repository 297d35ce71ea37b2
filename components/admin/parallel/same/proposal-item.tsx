import {
  Alert,
  Badge,
  Button,
  Collapse,
  Group,
  List,
  Paper,
  SimpleGrid,
  Stack,
  Text,
  UnstyledButton,
  VisuallyHidden,
} from "@mantine/core";
import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconX } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import type { Proposal } from "@/lib/core/reconcile/similar";
import type { UnmatchedRecord } from "@/lib/messages/parallel-same";
import { ProblemNotice } from "../../problem-notice";
import { useFormat } from "../../use-format";
import { ROW } from "../use-row-keys";
import { useFieldName } from "../use-field-name";
import type { Decision } from "./decisions";
import { pairId } from "./decisions";
import { degreeOf, shownShare } from "./how-like";
import { MarkedName } from "./marked-name";
import { markedNames } from "./marked-names";
import { SideValues } from "./side-values";

interface ProposalItemProps {
  readonly run: ParallelRun;
  readonly proposal: Proposal;
  readonly ledger: UnmatchedRecord;
  readonly crm: UnmatchedRecord;
  readonly decision: Decision | null;
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  /** Why the last thing that was said of it was not kept. */
  readonly problem: string | null;
  readonly onOpen: () => void;
  readonly onSay: (decision: Decision) => void;
  readonly onSkip: () => void;
  readonly onUndo: () => void;
}

/** One pair: the names alone, or, while it is its turn, everything that helps to decide. */
export function ProposalItem({
  run,
  proposal,
  ledger,
  crm,
  decision,
  isOpen,
  isBusy,
  problem,
  onOpen,
  onSay,
  onSkip,
  onUndo,
}: ProposalItemProps) {
  const { t } = useTranslation("sameRecord");
  const bodyId = useId();
  const isShown = isOpen && decision === null;
  return (
    <Paper role="listitem" withBorder {...(isShown && { shadow: "sm" })}>
      <Group wrap="nowrap" gap="xs" align="center">
        <UnstyledButton
          flex={1}
          p="sm"
          aria-expanded={isShown}
          aria-controls={bodyId}
          onClick={onOpen}
          {...{ [ROW]: pairId(proposal) }}
        >
          <Names proposal={proposal} ledger={ledger} crm={crm} isDecided={decision !== null} />
        </UnstyledButton>
        {decision !== null && (
          <Group gap="xs" wrap="nowrap" pr="sm">
            <Text size="sm" c="dimmed">
              {t(`said.${decision}`)}
            </Text>
            <Button
              size="xs"
              variant="default"
              loading={isBusy}
              leftSection={<IconArrowBackUp size={14} aria-hidden />}
              aria-label={t("undoOf", { ledger: ledger.name, crm: crm.name })}
              onClick={onUndo}
            >
              {t("undo")}
            </Button>
          </Group>
        )}
      </Group>
      <Collapse expanded={isShown} id={bodyId} transitionDuration={0}>
        {isShown && (
          <Stack gap="sm" p="sm" pt={0}>
            {proposal.isAmbiguous && (
              <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} p="xs">
                {t("ambiguousText")}
              </Alert>
            )}
            <Reasons run={run} proposal={proposal} />
            <SideValues run={run} ledger={proposal.left} crm={proposal.right} />
            <Group gap="sm">
              <Button
                loading={isBusy}
                leftSection={<IconCheck size={16} aria-hidden />}
                aria-keyshortcuts="s"
                onClick={() => onSay("same")}
              >
                {t("same")}
              </Button>
              <Button
                variant="default"
                disabled={isBusy}
                leftSection={<IconX size={16} aria-hidden />}
                aria-keyshortcuts="n"
                onClick={() => onSay("different")}
              >
                {t("different")}
              </Button>
              <Button
                variant="subtle"
                disabled={isBusy}
                aria-keyshortcuts="ArrowDown"
                onClick={onSkip}
              >
                {t("skip")}
              </Button>
            </Group>
          </Stack>
        )}
      </Collapse>
      <ProblemNotice problem={problem} />
    </Paper>
  );
}

/** CSS pixels: the list's head leaves as much free. */
export const DEGREE_WIDTH = 110;

interface NamesProps {
  readonly proposal: Proposal;
  readonly ledger: UnmatchedRecord;
  readonly crm: UnmatchedRecord;
  readonly isDecided: boolean;
}

function Names({ proposal, ledger, crm, isDecided }: NamesProps) {
  const { t } = useTranslation("sameRecord");
  const { percent } = useFormat();
  const names = markedNames(ledger.name, crm.name);
  const { likeness, isAmbiguous } = proposal;
  return (
    <Group component="span" wrap="nowrap" gap="md" align="flex-start">
      <SimpleGrid
        component="span"
        flex={1}
        cols={{ base: 1, xs: 2 }}
        spacing="md"
        verticalSpacing={4}
      >
        {([ledger, crm] as const).map((record, place) => (
          <Stack component="span" gap={0} key={place === 0 ? "ledger" : "crm"}>
            <VisuallyHidden>{t(place === 0 ? "inLedger" : "inCrm")}</VisuallyHidden>
            <MarkedName name={names[place === 0 ? 0 : 1]} />
            <Text span size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
              {besides(record)}
            </Text>
          </Stack>
        ))}
      </SimpleGrid>
      {!isDecided && (
        <Stack component="span" gap={4} align="flex-end" w={DEGREE_WIDTH} style={{ flexShrink: 0 }}>
          <Text span size="sm" ta="end">
            {t(`degrees.${degreeOf(likeness)}`)}
            <VisuallyHidden>{", "}</VisuallyHidden>
            <Text span display="block" size="xs" c="dimmed">
              {percent(shownShare(likeness))}
            </Text>
          </Text>
          {isAmbiguous && (
            <Badge component="span" size="sm" color="yellow" variant="light" tt="none">
              {t("ambiguous")}
            </Badge>
          )}
        </Stack>
      )}
    </Group>
  );
}

/** What else is known of a record than its name. */
function besides({ name, title, others = [] }: UnmatchedRecord): string {
  const known = [title, ...others].filter((each) => each.trim() !== "" && each !== name);
  return [...new Set(known)].join(" · ");
}

interface ReasonsProps {
  readonly run: ParallelRun;
  readonly proposal: Proposal;
}

/** What speaks for it, and what against it. */
function Reasons({ run, proposal: { why } }: ReasonsProps) {
  const { t } = useTranslation("sameRecord");
  const { list } = useFormat();
  const fieldName = useFieldName(run);
  const fields = list((run.sameBy?.others ?? []).map(fieldName));
  return (
    <List size="sm" aria-label={t("whyLabel")}>
      {why.map((reason) => (
        <List.Item key={reason}>{t(`why.${reason}`, { fields })}</List.Item>
      ))}
    </List>
  );
}
