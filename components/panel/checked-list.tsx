import { Alert, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { checkResults } from "@/lib/core/anchor-health/check-result";
import type { PageCheck } from "@/lib/messages/panel";
import { CheckedItem } from "./checked-item";

/** The controls that a check looked for, in the order of their numbers. */
export function CheckedList({ result }: { readonly result: PageCheck }) {
  const { t } = useTranslation("controls");
  const { anchors, pages } = result;
  if (anchors.length === 0) {
    return (
      <Alert color="brand" role="status" title={t("check.noPage.title")}>
        {t("check.noPage.text")}
      </Alert>
    );
  }
  const count = (wanted: string) => anchors.filter(({ state }) => state === wanted).length;
  const summary = checkResults
    .toReversed()
    .flatMap((state) =>
      count(state) > 0 ? [t(`check.count.${state}`, { count: count(state) })] : [],
    )
    .join(" · ");
  return (
    <Stack gap="sm">
      <div role="status">
        <Text size="sm" fw={600}>
          {summary}
        </Text>
        <Text size="xs" c="dimmed">
          {pages.join(" · ")}
        </Text>
      </div>
      <Stack component="ol" gap="md" p={0} m={0} aria-label={t("check.list")}>
        {anchors.map((anchor) => (
          <CheckedItem key={anchor.n} anchor={anchor} />
        ))}
      </Stack>
    </Stack>
  );
}
