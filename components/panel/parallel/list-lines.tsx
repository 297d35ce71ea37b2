import { Button, Group, Stack, Text } from "@mantine/core";
import { IconListCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { momentText } from "@/components/moment";
import { useNow } from "@/components/use-now";
import { useQuery } from "@/components/use-query";
import type { ListEnd, ListInRun } from "@/lib/messages/parallel-panel";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "../ask";
import { usePanel } from "../panel-context";
import { useAction } from "../use-action";
import { useLastValue } from "../use-last-value";
import classes from "./parallel.module.css";

const askLists = () => ask("listInRuns", {});

/** A list of the CRM that a run reads: page by page, on the key user's click, and to its end if they say so. */
export function ListLines() {
  const lists = useLastValue(useQuery(askLists)) ?? [];
  if (lists.length === 0) return null;
  return (
    <Stack gap={4}>
      {lists.map((list) => (
        <ListLine key={list.run} list={list} />
      ))}
    </Stack>
  );
}

type Came = "last-page" | "no-next" | "no-list" | ListEnd;

function ListLine({ list }: { readonly list: ListInRun }) {
  const { t } = useTranslation("comparison");
  const { language } = usePanel().view;
  const now = useNow();
  const { run, isRunning, problem } = useAction();
  const [came, setCame] = useState<Came | null>(null);
  const read = () =>
    void run(async () => {
      const answer = await ask("readList", { run: list.run, turn: true });
      if (answer.state === "no-list") return setCame("no-list");
      setCame(answer.more === null ? "no-next" : answer.more ? null : "last-page");
    });
  const { reading, lookedAt } = list;
  const end = (isAll: boolean) =>
    void run(async () => {
      if (!reading) return;
      const ended = await ask("endList", { run: list.run, reading: reading.id, isAll });
      setCame(isAll || ended === "over" ? ended : null);
    });
  // The next thing to do is then to say that this was all.
  const isAtEnd = reading !== null && came === "last-page";
  const last = lookedAt === null ? null : momentText(lookedAt, now, language);
  return (
    <div>
      <Group gap={6} wrap="nowrap" align="flex-start" className={classes.line}>
        <IconListCheck size={18} aria-hidden />
        <Stack gap={4}>
          <div role="status">
            <Text size="sm">
              {reading
                ? t("list.read", { count: reading.rows, run: list.runName })
                : t("list.offer", { run: list.runName })}
            </Text>
            {came && <Text size="sm">{t(`list.came.${came}`)}</Text>}
          </div>
          {reading && reading.unknown > 0 && (
            <Text size="sm">
              {t("list.unknown", {
                count: reading.unknown,
                fields: list.keyNames.join(t("list.and")),
              })}
            </Text>
          )}
          {!reading && last !== null && (
            <Text size="xs" c="dimmed">
              {t("list.looked", { moment: last })}
            </Text>
          )}
          <Group gap="xs">
            <Button
              size="compact-sm"
              variant={isAtEnd ? "default" : "filled"}
              loading={isRunning}
              onClick={() => read()}
            >
              {t(reading ? "list.next" : "list.begin")}
            </Button>
            {reading && (
              <>
                <Button
                  size="compact-sm"
                  variant={isAtEnd ? "filled" : "default"}
                  disabled={isRunning || reading.rows === 0 || reading.unknown > 0}
                  onClick={() => end(true)}
                >
                  {t("list.all")}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  disabled={isRunning}
                  onClick={() => end(false)}
                >
                  {t("list.stop")}
                </Button>
              </>
            )}
          </Group>
        </Stack>
      </Group>
      <ActionProblem problem={problem} />
    </div>
  );
}
