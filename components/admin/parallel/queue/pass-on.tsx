import { Anchor, Button, CopyButton, Group, Text } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { SentenceGap } from "@/components/ui/sentence-gap";
import type { DifferenceView, RunView } from "@/lib/messages/parallel";
import { runHref } from "../run-href";
import { passOnText } from "./pass-on-text";

interface PassOnProps {
  readonly view: RunView;
  readonly difference: DifferenceView;
}

/** Where a difference goes on that is not settled here: by another key, or with a colleague. */
export function PassOn({ view, difference }: PassOnProps) {
  const { t } = useTranslation("parallel");
  const { kind } = difference;
  const text = passOnText(difference, {
    unnamed: t("differences.unnamed"),
    ledger: t("details.ledger"),
    crm: t("details.crm"),
    rows: t("details.rows"),
    kind: t(`kindTexts.${kind}`),
    nothing: t("details.empty"),
  });
  return (
    <>
      {(kind === "only-ledger" || kind === "only-crm") && (
        <Text size="sm">
          {t("details.otherName")}
          <SentenceGap />
          <Anchor href={runHref(view.run.id, { tab: "same" })} size="sm">
            {t("details.toSame")}
          </Anchor>
        </Text>
      )}
      <Group gap="sm">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              size="xs"
              variant="default"
              leftSection={
                copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
              }
              onClick={copy}
            >
              {t(copied ? "details.copied" : "details.copy")}
            </Button>
          )}
        </CopyButton>
        <Text size="xs" c="dimmed">
          {t("details.copyText")}
        </Text>
      </Group>
    </>
  );
}
