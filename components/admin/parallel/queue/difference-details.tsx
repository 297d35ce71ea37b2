import { SentenceGap } from "@/components/ui/sentence-gap";
import { Anchor, Button, Drawer, Group, Paper, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Difference } from "@/components/discrepancy/difference";
import { DiscrepancyContext } from "@/components/discrepancy/discrepancy-context";
import { FactList } from "@/components/ui/fact-list";
import type { DifferenceView, RunView } from "@/lib/messages/parallel";
import { useFormat } from "../../use-format";
import { filterHref } from "./difference-address";
import { MarkedValue } from "./marked-value";
import { PassOn } from "./pass-on";
import { useConsolePage } from "./use-console-page";
import { useAge } from "../use-age";
import { useDepartmentName } from "../use-department-name";
import { useFieldName } from "../use-field-name";

interface DifferenceDetailsProps {
  readonly view: RunView;
  /** `null`: none is opened. */
  readonly difference: DifferenceView | null;
  /** Something that was said of it has taken it out of the list. */
  readonly isGone: boolean;
  readonly refresh: () => void;
  readonly onPrevious?: () => void;
  readonly onNext?: () => void;
  readonly onClose: () => void;
}

/** One difference with both values in full, where each was seen, and since when. */
export function DifferenceDetails({
  view,
  difference,
  isGone,
  refresh,
  onPrevious,
  onNext,
  onClose,
}: DifferenceDetailsProps) {
  const { t } = useTranslation(["parallel", "common"]);
  const page = useConsolePage(refresh);
  const about = difference ? (difference.fieldName ?? t(`kinds.${difference.kind}`)) : "";
  return (
    <Drawer.Root opened={difference !== null} onClose={onClose} position="right" size="lg">
      <Drawer.Overlay />
      <Drawer.Content>
        {/* Mantine's <header> would count as a second banner of the page. */}
        <Drawer.Header role="presentation">
          <Drawer.Title fw={600} style={{ overflowWrap: "anywhere" }}>
            {difference?.name === "" ? t("differences.unnamed") : difference?.name}
          </Drawer.Title>
          <Drawer.CloseButton aria-label={t("common:close")} />
        </Drawer.Header>
        <Drawer.Body>
          <Stack gap="lg">
            {difference && (
              <>
                <Details view={view} difference={difference} />
                {!isGone && <PassOn view={view} difference={difference} />}
                {isGone ? (
                  <Text size="sm" role="status">
                    {t("details.gone")}
                    <SentenceGap />
                    <Anchor href={filterHref(view.run.id, { status: "closed" })} size="sm">
                      {t("details.toClosed")}
                    </Anchor>
                  </Text>
                ) : (
                  <DiscrepancyContext value={page}>
                    <Difference
                      run={view.run.id}
                      title={null}
                      about={about}
                      discrepancy={difference.discrepancy}
                      owners={difference.owners}
                    />
                  </DiscrepancyContext>
                )}
              </>
            )}
            <Group>
              <Button
                variant="default"
                disabled={!onPrevious}
                leftSection={<IconChevronUp size={16} aria-hidden />}
                onClick={onPrevious}
              >
                {t("details.previous")}
              </Button>
              <Button
                variant="default"
                disabled={!onNext}
                leftSection={<IconChevronDown size={16} aria-hidden />}
                onClick={onNext}
              >
                {t("details.next")}
              </Button>
            </Group>
          </Stack>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

interface DetailsProps {
  readonly view: RunView;
  readonly difference: DifferenceView;
}

function Details({ view, difference }: DetailsProps) {
  const { t } = useTranslation("parallel");
  const { list, moment } = useFormat();
  const age = useAge();
  const departmentName = useDepartmentName();
  const fieldName = useFieldName(view.run);
  const { kind, department, rows, seen } = difference;
  const since = difference.discrepancy.state.openedAt;
  const field = view.run.fields.find(({ id }) => id === difference.field);
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        {(["ledger", "crm"] as const).map((side) => (
          <Paper key={side} withBorder p="md" role="group" aria-label={t(`details.${side}`)}>
            <Text size="sm" c="dimmed">
              {t(`details.${side}`)}
            </Text>
            <MarkedValue difference={difference} side={side} />
          </Paper>
        ))}
      </SimpleGrid>
      <FactList
        facts={[
          { label: t("details.field"), value: fieldName(difference.field) },
          {
            label: t("details.kind"),
            value: t("details.kindText", {
              kind: t(`kinds.${kind}`),
              text: t(`kindTexts.${kind}`),
            }),
          },
          ...(field
            ? [{ label: t("details.compared"), value: t(`comparators.${field.compare.kind}`) }]
            : []),
          ...(view.run.department === undefined
            ? []
            : [{ label: t("details.department"), value: departmentName(department) }]),
          { label: t("details.since"), value: `${moment(since)} · ${age(since)}` },
          ...(rows.length > 0 ? [{ label: t("details.rows"), value: list(rows.map(String)) }] : []),
          ...(seen
            ? [
                {
                  label: t("details.seen"),
                  value: t(`details.seenWhere.${seen.where}`, { moment: moment(seen.at) }),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
