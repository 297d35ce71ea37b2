import { Accordion, Badge, Group, List, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import type { AnchorReport, PageReport } from "@/lib/core/anchor-health/report";
import { useWho } from "../who";

interface OtherPagesProps {
  readonly pages: readonly PageReport[];
  /** Whether there are pages besides, on which something is the matter. */
  readonly isRest: boolean;
}

/** Pages on which nothing is the matter: a line each, which opens to its controls. */
export function OtherPages({ pages, isRest }: OtherPagesProps) {
  const { t } = useTranslation("controls");
  if (pages.length === 0) return null;
  const isUnseen = pages.some(({ anchors }) => anchors.some((anchor) => !isFound(anchor)));
  return (
    <Section
      title={t(isRest ? "others.title" : "others.all")}
      description={t(isUnseen ? "others.unseen" : "others.text")}
    >
      <Accordion variant="separated" order={3} multiple defaultValue={[]}>
        {pages.map((page) => (
          <PageItem key={page.page} page={page} />
        ))}
      </Accordion>
    </Section>
  );
}

function PageItem({ page: { page, name, anchors } }: { readonly page: PageReport }) {
  const { t } = useTranslation("controls");
  const { language } = useWho();
  const found = anchors.filter(isFound).length;
  const unseen = anchors.length - found;
  const counts = [
    ...(found > 0 ? [t("others.found", { count: found })] : []),
    ...(unseen > 0 ? [t("others.notSeen", { count: unseen })] : []),
  ];
  return (
    <Accordion.Item value={page}>
      <Accordion.Control>
        <Text fw={600}>{name[language]}</Text>
        <Text size="sm" c="dimmed">
          {counts.join(" · ")}
        </Text>
      </Accordion.Control>
      <Accordion.Panel>
        <List listStyleType="none" spacing="sm">
          {anchors.map((anchor) => (
            <List.Item key={`${anchor.watch} ${anchor.part}`}>
              <Control anchor={anchor} />
            </List.Item>
          ))}
        </List>
      </Accordion.Panel>
    </Accordion.Item>
  );
}

function Control({ anchor }: { readonly anchor: AnchorReport }) {
  const { t } = useTranslation("controls");
  const { language } = useWho();
  const { step, process, part } = anchor;
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap" align="flex-start">
      <Stack gap={0}>
        <Text size="sm">{step[language]}</Text>
        <Text size="xs" c="dimmed">
          {[process[language], ...(part === "step" ? [] : [t(`part.${part}`)])].join(" · ")}
        </Text>
      </Stack>
      <Badge variant={isFound(anchor) ? "light" : "default"} tt="none" style={{ flex: "none" }}>
        {t(isFound(anchor) ? "others.isFound" : "others.isNotSeen")}
      </Badge>
    </Group>
  );
}

function isFound({ status }: AnchorReport): boolean {
  return status === "fine";
}
