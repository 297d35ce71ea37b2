import { Button, Group, Stack, Text } from "@mantine/core";
import { IconListCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "@/components/use-query";
import type { ListInRun } from "@/lib/messages/parallel-panel";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "../ask";
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

type Came = "rows" | "last-page" | "no-next" | "no-list";

function ListLine({ list }: { readonly list: ListInRun }) {
  const { t } = useTranslation("comparison");
  const { run, isRunning, problem } = useAction();
  const [came, setCame] = useState<Came | null>(null);
  const read = () =>
    void run(async () => {
      const answer = await ask("readList", { run: list.run, turn: true });
      if (answer.state === "no-list") return setCame("no-list");
      setCame(answer.more === null ? "no-next" : answer.more ? "rows" : "last-page");
    });
  const end = (isAll: boolean) =>
    void run(async () => {
      await ask("endList", { run: list.run, isAll });
      setCame(null);
    });
  const { reading } = list;
  return (
    <div>
      <Group gap={6} wrap="nowrap" align="flex-start" className={classes.line}>
        <IconListCheck size={18} aria-hidden />
        <Stack gap={4}>
          <Text size="sm" role="status">
            {reading
              ? t("list.read", { count: reading.records, run: list.runName })
              : t("list.offer", { run: list.runName })}
            {came === "last-page" && ` ${t("list.lastPage")}`}
            {came === "no-next" && ` ${t("list.noNext")}`}
            {came === "no-list" && ` ${t("list.none")}`}
          </Text>
          <Group gap="xs">
            <Button size="compact-sm" loading={isRunning} onClick={() => read()}>
              {t(reading ? "list.next" : "list.begin")}
            </Button>
            {reading && (
              <>
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={isRunning}
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
