import { Anchor, Group, Paper, Stack, Text } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { SearchHit } from "@/lib/messages/learning";
import classes from "./checklist.module.css";
import { InsteadOf } from "./instead-of";
import { useLibrary } from "./library-context";

interface PlaceHitProps {
  readonly hit: Extract<SearchHit, { kind: "process" | "step" }>;
}

/** A process or step that was found; pressed anywhere, it opens among the steps. */
export function PlaceHit({ hit }: PlaceHitProps) {
  const { t } = useTranslation("panel");
  const { goTo } = useLibrary();
  return (
    <Paper withBorder p="sm" className={classes.hit}>
      <Stack gap="xs">
        <div>
          <Group gap="xs" wrap="nowrap" justify="space-between" align="flex-start">
            <Anchor
              component="button"
              type="button"
              size="sm"
              fw={600}
              ta="start"
              className={classes.hitTitle}
              onClick={() => goTo(hit.id)}
            >
              {hit.title}
            </Anchor>
            <IconArrowRight size={16} style={{ flex: "none", marginTop: 2 }} aria-hidden />
          </Group>
          {hit.kind === "step" && (
            <Text size="xs" c="dimmed">
              {hit.process}
            </Text>
          )}
        </div>
        <Text size="sm">{hit.why}</Text>
        {hit.kind === "step" && (
          <>
            <InsteadOf text={hit.replaces} />
            <Text size="sm" c="dimmed">
              {t("step.onPage", { page: hit.pageName })}
            </Text>
          </>
        )}
      </Stack>
    </Paper>
  );
}
