import { Code } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FactList } from "@/components/ui/fact-list";
import { Section } from "@/components/ui/section";
import type { StoredSummary } from "@/lib/messages/admin";
import { useFormat } from "../use-format";
import { useHealthText } from "@/components/use-health-text";
import { useWho } from "../who";
import { HandedInFiles } from "./handed-in-files";
import { useDaysText } from "./use-days-text";

/** How much is stored, since when, and whether the store is sound. */
export function StoredFacts({ stored }: { readonly stored: StoredSummary }) {
  const { t } = useTranslation("console");
  const { actor, health } = useWho();
  const { number, moment, bytes, localDay } = useFormat();
  const daysText = useDaysText();
  const healthText = useHealthText(health);
  const total = stored.events.reduce((sum, { count }) => sum + count, 0);
  const days = number(stored.retentionDays);
  const kept =
    stored.nextDeletionAt === null
      ? t("myData.keptNone", { days })
      : t("myData.keptText", { days, day: localDay(stored.nextDeletionAt) });

  return (
    <Section title={t("myData.stored")}>
      <FactList
        facts={[
          { label: t("myData.state"), value: healthText ?? t("myData.sound") },
          { label: t("myData.facts"), value: number(total) },
          ...(stored.firstAt === null
            ? []
            : [{ label: t("myData.since"), value: moment(stored.firstAt) }]),
          ...(stored.lastAt === null
            ? []
            : [{ label: t("myData.latest"), value: moment(stored.lastAt) }]),
          { label: t("myData.kept"), value: kept },
          ...(stored.deleted === 0
            ? []
            : [
                {
                  label: t("myData.deleted"),
                  value: t("myData.deletedText", { number: number(stored.deleted) }),
                },
              ]),
          ...(stored.counted === null
            ? []
            : [
                {
                  label: t("myData.counted"),
                  value: t("myData.countedText", {
                    count: stored.counted.days,
                    days: daysText(stored.counted),
                  }),
                },
              ]),
          { label: t("myData.questions"), value: number(stored.questions) },
          { label: t("myData.handedIn"), value: <HandedInFiles files={stored.handedIn} /> },
          { label: t("myData.openCases"), value: number(stored.openCases) },
          { label: t("myData.playbooks"), value: number(stored.playbooks) },
          ...(stored.bytes === null
            ? []
            : [{ label: t("myData.size"), value: bytes(stored.bytes) }]),
          ...(actor === "" ? [] : [{ label: t("myData.pseudonym"), value: <Code>{actor}</Code> }]),
        ]}
      />
    </Section>
  );
}
