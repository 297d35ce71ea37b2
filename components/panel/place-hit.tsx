import { Group, Paper, Stack, Text } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { SearchHit } from "@/lib/messages/learning";
import classes from "./checklist.module.css";
import { InsteadOf } from "./instead-of";
import { useLibrary } from "./library-context";

/** A process or step that was found; pressed anywhere, it opens among the steps. */
export function PlaceHit({
  hit,
}: {
  readonly hit: Extract<SearchHit, { kind: "process" | "step" }>;
}) {
  const { t } = useTranslation("panel");
  const { goTo } = useLibrary();
  const title = useId();
  return (
    <Paper
      component="button"
      type="button"
      withBorder
      p="sm"
      w="100%"
      ta="start"
      className={classes.hit}
      aria-labelledby={title}
      onClick={() => goTo(hit.id)}
    >
      <Stack component="span" gap="xs">
        <Group component="span" gap="xs" wrap="nowrap" justify="space-between" align="flex-start">
          <span id={title}>
            <Text span display="block" size="sm" fw={600} className={classes.anywhere}>
              {hit.title}
            </Text>
            {hit.kind === "step" && (
              <Text span display="block" size="xs" c="dimmed">
                {hit.process}
              </Text>
            )}
          </span>
          <IconArrowRight size={16} style={{ flex: "none", marginTop: 2 }} aria-hidden />
        </Group>
        <Text span size="sm">
          {hit.why}
        </Text>
        {hit.kind === "step" && (
          <>
            <InsteadOf text={hit.replaces} />
            <Text span size="sm" c="dimmed">
              {t("step.onPage", { page: hit.pageName })}
            </Text>
          </>
        )}
      </Stack>
    </Paper>
  );
}
