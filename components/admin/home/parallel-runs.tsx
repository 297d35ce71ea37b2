import { Anchor, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { useQuery } from "@/components/use-query";
import { ask } from "../ask";
import { YES, filterHref } from "../parallel/queue/difference-address";
import { runHref } from "../parallel/run-href";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { openCounts } from "./open-counts";

const askRuns = async () => {
  const views = await ask("parallelRuns", {});
  return Promise.all(
    views.map(async ({ run, ledger }) => ({
      run,
      hasLedger: ledger !== null,
      page: await ask("differences", { run: run.id, filter: { isOpen: true }, from: 0, size: 1 }),
    })),
  );
};

/** How each parallel run stands, and the way to what has to be seen to; nothing where there is none. */
export function ParallelRuns() {
  const { t } = useTranslation("console");
  const { language, profile } = useWho();
  const { number } = useFormat();
  const query = useQuery(askRuns);
  // Where it cannot be asked, its own page says so.
  if (query.state !== "ready" || query.value.length === 0) return null;
  const { displayName } = profile;
  return (
    <Section title={t("pages.parallel")}>
      <Stack gap="sm">
        {query.value.map(({ run: { id, name }, hasLedger, page }) => {
          const { open, critical, mine } = openCounts(page, displayName);
          const counted = (kind: "open" | "critical" | "mine", count: number) =>
            t(`parallelRuns.${kind}`, { count, total: number(count) });
          return (
            <Group key={id} gap="md" data-run={id}>
              <Text size="sm" fw={600}>
                {name[language]}
              </Text>
              {hasLedger ? (
                <>
                  <Anchor href={filterHref(id, {})} size="sm">
                    {counted("open", open)}
                  </Anchor>
                  <Anchor href={filterHref(id, { critical: YES })} size="sm">
                    {counted("critical", critical)}
                  </Anchor>
                  {displayName !== null && (
                    <Anchor href={filterHref(id, { owner: displayName })} size="sm">
                      {counted("mine", mine)}
                    </Anchor>
                  )}
                </>
              ) : (
                <>
                  <Text size="sm" c="dimmed">
                    {t("parallelRuns.noLedger")}
                  </Text>
                  <Anchor href={runHref(id, { tab: "files" })} size="sm">
                    {t("parallelRuns.begin")}
                  </Anchor>
                </>
              )}
            </Group>
          );
        })}
      </Stack>
    </Section>
  );
}
