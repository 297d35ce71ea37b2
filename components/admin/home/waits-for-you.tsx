import { Anchor, Group, List, Text, ThemeIcon } from "@mantine/core";
import {
  IconFocus2,
  IconMessageQuestion,
  IconPencil,
  IconPlayerRecord,
  IconReportAnalytics,
} from "@tabler/icons-react";
import type { TablerIcon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { useQuery } from "@/components/use-query";
import { ask } from "../ask";
import { hrefOf } from "../routing/route";
import { whatWaits } from "./what-waits";
import type { WaitKind } from "./what-waits";

const icons: Readonly<Record<WaitKind, TablerIcon>> = {
  questions: IconMessageQuestion,
  review: IconReportAnalytics,
  sentBack: IconPencil,
  controls: IconFocus2,
  recordings: IconPlayerRecord,
  drafts: IconPencil,
};

const askWaits = async () => {
  const [questions, drafts, health, recordings] = await Promise.all([
    ask("questions", {}),
    ask("drafts", {}),
    ask("anchorHealth", {}),
    ask("recordings", {}),
  ]);
  return whatWaits({ questions, drafts, health, recordings });
};

/** What stands still until a key user does something; nothing while nothing waits. */
export function WaitsForYou() {
  const { t } = useTranslation(["console", "controls"]);
  const query = useQuery(askWaits);
  // Where it cannot be asked, the pages themselves say so.
  if (query.state !== "ready" || query.value.length === 0) return null;
  return (
    <Section title={t("waits.title")}>
      <List spacing="sm" center listStyleType="none">
        {query.value.map(({ kind, count, page, params }) => {
          const Icon = icons[kind];
          return (
            <List.Item
              key={kind}
              data-waits={kind}
              icon={
                <ThemeIcon variant="light" size={32}>
                  <Icon size={18} stroke={1.6} aria-hidden />
                </ThemeIcon>
              }
            >
              <Group gap="md">
                <Text size="sm">
                  {kind === "controls"
                    ? t("controls:home", { count })
                    : t(`waits.${kind}`, { count })}
                </Text>
                <Anchor href={hrefOf(page, params)} size="sm">
                  {kind === "controls" ? t("controls:homeAction") : t(`waits.action.${kind}`)}
                </Anchor>
              </Group>
            </List.Item>
          );
        })}
      </List>
    </Section>
  );
}
