import { Button, Group, Stack, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DifferenceView, RunView } from "@/lib/messages/parallel";
import { useFormat } from "../use-format";
import { PAGE_SIZE, filterHref } from "./difference-address";
import type { DifferenceFilter } from "./difference-address";
import { DifferenceDetails } from "./difference-details";
import { DifferenceTable } from "./difference-table";
import { useRowKeys } from "./use-row-keys";

interface DifferenceListProps {
  readonly view: RunView;
  readonly items: readonly DifferenceView[];
  readonly total: number;
  readonly filter: DifferenceFilter;
  /** From 1. */
  readonly page: number;
}

/** One page of differences, and the details of the one that was opened. */
export function DifferenceList({ view, items, total, filter, page }: DifferenceListProps) {
  const { t } = useTranslation("parallel");
  const { number } = useFormat();
  const [openId, setOpenId] = useState<string | null>(null);
  const opened = items.findIndex(({ id }) => id === openId);
  const show = (place: number) => setOpenId(items[place]?.id ?? openId);
  const { frame, onKeyDown } = useRowKeys(opened === -1 ? null : opened, show);

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
      <Text size="sm" c="dimmed">
        <span role="status">{t("differences.count", { count: total, total: number(total) })}</span>
        {" · "}
        {t("differences.keys")}
      </Text>
      <div ref={frame}>
        <DifferenceTable view={view} items={items} onOpen={setOpenId} onKeyDown={onKeyDown} />
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
        difference={items[opened] ?? null}
        {...(opened > 0 && { onPrevious: () => show(opened - 1) })}
        {...(opened < items.length - 1 && { onNext: () => show(opened + 1) })}
        onClose={() => setOpenId(null)}
      />
    </Stack>
  );
}
