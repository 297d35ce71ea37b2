import { Box, Button, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import type { Proposal } from "@/lib/core/reconcile/similar";
import type { Unmatched } from "@/lib/messages/parallel-same";
import { useAction } from "../../use-action";
import { useFormat } from "../../use-format";
import { ROW } from "../use-row-keys";
import type { Decided, Decision } from "./decisions";
import { nextOpen, openProposals, pairId } from "./decisions";
import { DEGREE_WIDTH, ProposalItem } from "./proposal-item";

interface ProposalListProps {
  readonly run: ParallelRun;
  readonly unmatched: Unmatched;
  readonly proposals: readonly Proposal[];
  /** By `pairId`. */
  readonly decided: ReadonlyMap<string, Decided>;
  /** `null` takes it back. Fails where it was not kept. */
  readonly onDecide: (pair: Proposal, decision: Decision | null) => Promise<void>;
}

/** So many more are shown at a time. */
const AT_ONCE = 20;

/** Pairs, likeliest first. The one whose turn it is is open; what was said stays in its place, to be undone. */
export function ProposalList({ run, unmatched, proposals, decided, onDecide }: ProposalListProps) {
  const { t } = useTranslation("sameRecord");
  const { number } = useFormat();
  const action = useAction();
  const list = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLParagraphElement>(null);
  const open = openProposals(proposals, decided);
  const [current, setCurrent] = useState(() => nextOpen(open, decided, -1));
  const [shown, setShown] = useState(AT_ONCE);
  const [moved, setMoved] = useState<{ readonly to: string | null } | null>(null);
  const [ledger] = useState(() => new Map(unmatched.ledger.map((each) => [each.id, each])));
  const [crm] = useState(() => new Map(unmatched.crm.map((each) => [each.id, each])));
  const at = open.findIndex((each) => pairId(each) === current);
  const left = open.filter((each) => !decided.has(pairId(each))).length;
  const visible = open.slice(0, Math.max(shown, at + 1));

  // The focus goes where the next thing is to be said, once it is drawn.
  useEffect(() => {
    if (!moved) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>(`[${ROW}]`) ?? [])];
    const row = rows.find((each) => each.getAttribute(ROW) === moved.to);
    (row ?? end.current)?.focus();
  }, [moved]);

  const go = (to: string | null) => {
    setCurrent(to);
    setMoved({ to });
  };
  const goBy = (by: 1 | -1) => {
    const next = open[at + by];
    if (next) go(pairId(next));
  };
  const say = async (pair: Proposal, decision: Decision) => {
    if (action.isRunning || decided.has(pairId(pair))) return;
    const said = { left: pair.left, right: pair.right, decision };
    const after = new Map([...decided, [pairId(pair), said]]);
    setCurrent(pairId(pair));
    if (!(await action.run(() => onDecide(pair, decision)))) return;
    // What this one settles is gone from the list, so places are those of the list after it.
    const then = openProposals(proposals, after);
    go(
      nextOpen(
        then,
        after,
        then.findIndex((each) => pairId(each) === pairId(pair)),
      ),
    );
  };
  const undo = async (pair: Proposal) => {
    if (action.isRunning || !decided.has(pairId(pair))) return;
    setCurrent(pairId(pair));
    if (await action.run(() => onDecide(pair, null))) go(pairId(pair));
  };
  /** Of the one that has the focus, else what was said last. */
  const undoLast = () => {
    const places = new Map(open.map((each) => [pairId(each), each]));
    const last = [...decided.keys()].findLast((id) => places.has(id)) ?? "";
    const here = current !== null && decided.has(current) ? current : last;
    const pair = places.get(here);
    if (pair) void undo(pair);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // Nothing is said of a pair whose values nobody saw: it is opened first.
    const item = event.target instanceof Element ? event.target.closest("[role=listitem]") : null;
    const here = item?.querySelector(`[${ROW}]`)?.getAttribute(ROW) ?? current;
    if (here !== current) {
      if (["s", "n", "ArrowDown", "ArrowUp"].includes(event.key)) {
        event.preventDefault();
        setCurrent(here);
      }
      return;
    }
    const pair = open[at];
    const does: Record<string, (() => void) | undefined> = {
      ArrowDown: () => goBy(1),
      ArrowUp: () => goBy(-1),
      u: undoLast,
      ...(pair && {
        s: () => void say(pair, "same"),
        n: () => void say(pair, "different"),
      }),
    };
    const work = does[event.key];
    if (!work) return;
    event.preventDefault();
    work();
  };

  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed" ref={end} tabIndex={-1} onKeyDown={onKeyDown}>
        <span role="status">
          {left === 0 ? t("allSaid") : t("left", { count: left, total: number(left) })}
        </span>
        {" · "}
        {t("keys")}
      </Text>
      <Group px="sm" gap="md" wrap="nowrap" visibleFrom="xs" aria-hidden>
        <SimpleGrid flex={1} cols={2} spacing="md">
          <Text size="sm" c="dimmed">
            {t("inLedger")}
          </Text>
          <Text size="sm" c="dimmed">
            {t("inCrm")}
          </Text>
        </SimpleGrid>
        <Box w={DEGREE_WIDTH} style={{ flexShrink: 0 }} />
      </Group>
      <Stack role="list" aria-label={t("proposals")} ref={list} gap="xs" onKeyDown={onKeyDown}>
        {visible.map((each) => {
          const id = pairId(each);
          const ours = ledger.get(each.left);
          const theirs = crm.get(each.right);
          return ours && theirs ? (
            <ProposalItem
              key={id}
              run={run}
              proposal={each}
              ledger={ours}
              crm={theirs}
              decision={decided.get(id)?.decision ?? null}
              isOpen={id === current}
              isBusy={action.isRunning && id === current}
              problem={id === current ? action.problem : null}
              onOpen={() => setCurrent(id === current ? null : id)}
              onSay={(decision) => void say(each, decision)}
              onSkip={() => goBy(1)}
              onUndo={() => void undo(each)}
            />
          ) : null;
        })}
      </Stack>
      {visible.length < open.length && (
        <Group>
          <Button variant="default" size="xs" onClick={() => setShown(visible.length + AT_ONCE)}>
            {t("more", { count: Math.min(AT_ONCE, open.length - visible.length) })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
