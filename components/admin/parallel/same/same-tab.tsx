import { Alert, Button, Stack, Text } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { Waiting } from "@/components/ui/waiting";
import { useQuery } from "@/components/use-query";
import type { RunView } from "@/lib/messages/parallel";
import type { Unmatched } from "@/lib/messages/parallel-same";
import { ask } from "../../ask";
import { NothingHere } from "../../learning/nothing-here";
import { ProblemNotice } from "../../problem-notice";
import { useFormat } from "../../use-format";
import { runHref } from "../run-href";
import { UnderWay } from "../under-way";
import type { Decided, Decision, PairKeys } from "./decisions";
import { pairId } from "./decisions";
import { JoinByHand } from "./join-by-hand";
import { ProposalList } from "./proposal-list";
import { SaidSection } from "./said-section";
import type { Proposals } from "./use-proposals";
import { useProposals } from "./use-proposals";

/** What has no partner by key, what of it is alike, and what was said of it. */
export function SameTab({ view }: { readonly view: RunView }) {
  const { t } = useTranslation("sameRecord");
  if (view.ledger === null) {
    return (
      <NothingHere
        title={t("empty.noLedger")}
        text={t("empty.noLedgerText")}
        action={{ label: t("empty.toFiles"), href: runHref(view.run.id, { tab: "files" }) }}
      />
    );
  }
  return <Same view={view} />;
}

function Same({ view }: { readonly view: RunView }) {
  const run = view.run.id;
  const proposals = useProposals(view);
  const unmatched = "unmatched" in proposals ? proposals.unmatched : null;
  const question = useCallback(() => ask("saidPairs", { run }), [run]);
  const said = useQuery(question);
  // Of the list that stands there; what was said before is no longer in it.
  const [decisions, setDecisions] = useState<{
    readonly of: Unmatched | null;
    readonly decided: ReadonlyMap<string, Decided>;
  }>({ of: null, decided: new Map() });
  const decided = decisions.of === unmatched ? decisions.decided : nothingYet;

  const decide = async ({ left, right }: PairKeys, decision: Decision | null) => {
    const isSame = decision === null ? null : decision === "same";
    await ask("sayWhetherSame", { run, ledger: left, crm: right, isSame });
    setDecisions((before) => {
      const known = before.of === unmatched ? before.decided : nothingYet;
      const after = new Map(known);
      const id = pairId({ left, right });
      after.delete(id);
      if (decision !== null) after.set(id, { left, right, decision });
      return { of: unmatched, decided: after };
    });
  };

  return (
    <Stack gap="lg">
      <ProposalsSection
        view={view}
        proposals={proposals}
        decided={decided}
        decide={decide}
        key={`${view.ledger?.at} ${view.exported?.at}`}
      />
      {unmatched && unmatched.ledger.length > 0 && unmatched.crm.length > 0 && (
        <JoinByHand
          run={view.run}
          unmatched={unmatched}
          decided={decided}
          onJoin={(pair) => decide(pair, "same")}
        />
      )}
      {said.state === "ready" && (
        <SaidSection
          said={said.value}
          onTakeBack={async ({ ledger, crm }) => {
            const pair = { left: ledger.key, right: crm.key };
            await decide(pair, null);
            // Said earlier than the list: it belongs into it now.
            if (!decided.has(pairId(pair))) proposals.again();
          }}
        />
      )}
    </Stack>
  );
}

const nothingYet: ReadonlyMap<string, Decided> = new Map();

interface ProposalsSectionProps {
  readonly view: RunView;
  readonly proposals: Proposals;
  readonly decided: ReadonlyMap<string, Decided>;
  readonly decide: (pair: PairKeys, decision: Decision | null) => Promise<void>;
}

function ProposalsSection({ view, proposals, decided, decide }: ProposalsSectionProps) {
  const { t } = useTranslation(["sameRecord", "common"]);
  const { number } = useFormat();
  const { again, cancel } = proposals;
  if (proposals.state === "asking") return <Waiting label={t("common:loading")} />;
  if (proposals.state === "failed") {
    return <ProblemNotice problem={proposals.problem} onRetry={again} />;
  }
  const { unmatched } = proposals;
  const { ledger, crm } = unmatched.counts;
  if (ledger === 0 || crm === 0) return <NothingUnmatched view={view} counts={unmatched.counts} />;
  const isCut = ledger > unmatched.ledger.length || crm > unmatched.crm.length;
  return (
    <Section
      title={t("title")}
      description={t("text", { ledger: number(ledger), crm: number(crm) })}
      actions={
        proposals.state !== "finding" && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconRefresh size={14} aria-hidden />}
            onClick={again}
          >
            {t("again")}
          </Button>
        )
      }
    >
      {isCut && (
        <Alert color="yellow">
          {t("cut", { most: number(Math.max(unmatched.ledger.length, unmatched.crm.length)) })}
        </Alert>
      )}
      {proposals.state === "finding" && (
        <UnderWay
          text={(share) => t("finding", { share })}
          label={t("findingLabel")}
          progress={proposals.progress}
          onCancel={cancel}
        />
      )}
      {proposals.state === "cancelled" && <Text size="sm">{t("cancelled")}</Text>}
      {proposals.state === "found" &&
        (proposals.proposals.length === 0 ? (
          <Text size="sm">{t("empty.noProposals")}</Text>
        ) : (
          <ProposalList
            run={view.run}
            unmatched={unmatched}
            proposals={proposals.proposals}
            decided={decided}
            onDecide={decide}
          />
        ))}
    </Section>
  );
}

interface NothingUnmatchedProps {
  readonly view: RunView;
  readonly counts: Unmatched["counts"];
}

/** It takes one of each side. Where nobody has looked into the CRM yet, that is why. */
function NothingUnmatched({ view, counts }: NothingUnmatchedProps) {
  const { t } = useTranslation("sameRecord");
  const { number } = useFormat();
  const isUnseen = view.exported === null && view.seen === 0;
  if (isUnseen) {
    return (
      <NothingHere
        title={t("empty.noCrm")}
        text={t("empty.noCrmText")}
        action={{
          label: t("empty.importExport"),
          href: runHref(view.run.id, { tab: "files", import: "export" }),
        }}
      />
    );
  }
  const side = counts.ledger === 0 ? (counts.crm === 0 ? "both" : "ledger") : "crm";
  const others = number(Math.max(counts.ledger, counts.crm));
  return <NothingHere title={t("empty.none")} text={t(`empty.noneText.${side}`, { others })} />;
}
