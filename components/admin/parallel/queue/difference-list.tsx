import { Button, Group, Stack, Text } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SayingRequest } from "@/lib/messages/parallel-panel";
import type { DifferenceView, RunView } from "@/lib/messages/parallel";
import { ask } from "../../ask";
import { useFormat } from "../../use-format";
import { ROW, useRowKeys } from "../use-row-keys";
import { BulkBar } from "./bulk-bar";
import type { BulkForm } from "./bulk-bar";
import { BulkOutcome } from "./bulk-outcome";
import { PAGE_SIZE, askedBy, filterHref } from "./difference-address";
import type { DifferenceFilter } from "./difference-address";
import { DifferenceDetails } from "./difference-details";
import { DifferenceTable } from "./difference-table";
import { KeysHelp } from "./keys-help";
import { useBulk } from "./use-bulk";
import { useSelection } from "./use-selection";

interface DifferenceListProps {
  readonly view: RunView;
  readonly items: readonly DifferenceView[];
  readonly total: number;
  readonly filter: DifferenceFilter;
  /** From 1. */
  readonly page: number;
  readonly refresh: () => void;
}

/** One page of differences, the details of the one that was opened, and what is said of those that are chosen. */
export function DifferenceList({ view, items, total, filter, page, refresh }: DifferenceListProps) {
  const { t } = useTranslation("parallel");
  const { number } = useFormat();
  const [last, setLast] = useState<{ difference: DifferenceView; place: number } | null>(null);
  const [form, setForm] = useState<BulkForm | null>(null);
  const [isHelp, setIsHelp] = useState(false);
  const selection = useSelection(items.map(({ id }) => id));
  const bulk = useBulk(view.run.id, refresh);
  const found = items.findIndex(({ id }) => id === last?.difference.id);
  // What was settled leaves the list; where it stood, the next one stands now.
  const isGone = last !== null && found === -1;
  const opened = isGone ? last.place - 1 : found;
  const show = (place: number) => {
    const difference = items[place];
    if (difference) setLast({ difference, place });
  };
  const { frame, onKeyDown } = useRowKeys(last === null ? null : opened, show);
  const isFree = last === null && form === null && bulk.running === null;

  const focused = () => {
    const rows = [...(frame.current?.querySelectorAll(`[${ROW}]`) ?? [])];
    return items[rows.findIndex((row) => row === document.activeElement)];
  };
  /** Those that are chosen, else the one that has the focus. */
  const meant = (): readonly string[] => {
    if (selection.ids.size > 0) return [...selection.ids];
    const row = focused();
    return row ? [row.id] : [];
  };
  const say = (saying: SayingRequest) => {
    const ids = meant();
    if (ids.length === 0) return;
    selection.clear();
    void bulk.say(ids, saying);
  };
  const open = (wanted: BulkForm) => {
    const ids = meant();
    if (ids.length === 0) return;
    // The form takes the focus: the row is known by being chosen.
    selection.set(ids, true);
    setForm(wanted);
  };
  const choose = (isRange: boolean) => {
    const row = focused();
    if (row) selection.toggle(row.id, isRange);
  };
  const undo = () => {
    if (bulk.outcome && !bulk.outcome.isUndo) void bulk.undo();
  };
  useHotkeys(
    [
      ["x", () => isFree && choose(false)],
      ["shift+x", () => isFree && choose(true)],
      ["m", () => isFree && open("marked")],
      ["a", () => isFree && open("assigned")],
      ["c", () => isFree && open("commented")],
      ["f", () => isFree && say({ kind: "fixed", comment: "" })],
      ["u", () => isFree && undo()],
      ["shift+?", () => isFree && setIsHelp(true)],
    ],
    // Here no input takes text, but the boxes have the focus after a press.
    ["TEXTAREA", "SELECT"],
  );

  const all = async () => {
    const { ids } = await ask("differenceIds", { run: view.run.id, filter: askedBy(filter) });
    selection.set(ids, true);
    return ids.length >= total;
  };
  const owners = [...new Set(items.flatMap((item) => item.owners))];
  const from = (page - 1) * PAGE_SIZE;
  const shown = { from: from + 1, to: from + items.length, total };
  const pages = Math.ceil(total / PAGE_SIZE);
  const link = (to: number, isThere: boolean) => ({
    variant: "default",
    size: "xs",
    ...(isThere
      ? { component: "a" as const, href: filterHref(view.run.id, filter, to) }
      : { disabled: true }),
  });

  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text size="sm" c="dimmed" role="status">
          {t("differences.count", { count: total, total: number(total) })}
        </Text>
        <KeysHelp isOpen={isHelp} onChange={setIsHelp} />
      </Group>
      <BulkOutcome bulk={bulk} />
      {selection.ids.size > 0 && (
        <BulkBar
          chosen={selection.ids.size}
          total={total}
          owners={owners}
          form={form}
          onForm={setForm}
          onSay={say}
          onAll={all}
          onClear={selection.clear}
        />
      )}
      <div ref={frame}>
        <DifferenceTable
          view={view}
          items={items}
          selection={selection}
          onOpen={(id) => show(items.findIndex((item) => item.id === id))}
          onKeyDown={onKeyDown}
        />
      </div>
      {pages > 1 && (
        <Group justify="flex-end" gap="sm">
          <Text size="sm">{t("differences.shown", shown)}</Text>
          <Button
            {...link(page - 1, page > 1)}
            leftSection={<IconChevronLeft size={16} aria-hidden />}
          >
            {t("differences.previous")}
          </Button>
          <Button
            {...link(page + 1, page < pages)}
            rightSection={<IconChevronRight size={16} aria-hidden />}
          >
            {t("differences.next")}
          </Button>
        </Group>
      )}
      <DifferenceDetails
        view={view}
        difference={items[found] ?? last?.difference ?? null}
        isGone={isGone}
        refresh={refresh}
        {...(last !== null && opened > 0 && { onPrevious: () => show(opened - 1) })}
        {...(last !== null && opened < items.length - 1 && { onNext: () => show(opened + 1) })}
        onClose={() => setLast(null)}
      />
    </Stack>
  );
}
