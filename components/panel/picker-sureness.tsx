import { Alert, Group, Progress, Stack, Text } from "@mantine/core";
import { IconBulb } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Band, Sureness } from "@/lib/core/anchor/judgement";
import type { PickResult } from "./picker-result";

const colors: Readonly<Record<Band, string>> = { high: "brand", middle: "yellow", low: "red" };

/** How sure Handrail is on this page, whether there are others like it, and what would help: to be read first. */
export function SurenessNow({ result }: { readonly result: PickResult }) {
  const { t } = useTranslation("picker");
  const { assessment, explanation } = result;
  const { now, advice, alike } = assessment;
  return (
    <Stack gap="xs">
      <Text size="sm">
        {`${t("panel.now")} · `}
        <SurenessText sureness={now} />
      </Text>
      {explanation.name !== null && (
        <Text size="sm">
          {alike === 0 ? t("panel.alike.none") : t("panel.alike.some", { count: alike })}
        </Text>
      )}
      {advice.map((code) => (
        <Alert key={code} color="yellow" p="xs" icon={<IconBulb size={18} aria-hidden />}>
          {t(`panel.advice.${code}`)}
        </Alert>
      ))}
    </Stack>
  );
}

/** How sure Handrail is now and after a redesign. */
export function PickerSureness({ result }: { readonly result: PickResult }) {
  const { t } = useTranslation("picker");
  const { now, redesigned } = result.assessment;
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t("panel.sureness")}
      </Text>
      <SurenessBar label={t("panel.now")} sureness={now} />
      <SurenessBar label={t("panel.redesigned")} sureness={redesigned} />
      <Text size="xs" c="dimmed">
        {t("panel.redesignedHint")}
      </Text>
    </Stack>
  );
}

interface SurenessBarProps {
  readonly label: string;
  readonly sureness: Sureness;
}

function SurenessBar({ label, sureness }: SurenessBarProps) {
  const { share, band } = sureness;
  return (
    <Stack gap={4}>
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Text size="sm">{label}</Text>
        <Text size="sm">
          <SurenessText sureness={sureness} />
        </Text>
      </Group>
      <Progress value={100 * share} size="sm" color={colors[band]} aria-label={label} />
    </Stack>
  );
}

/** “sure · 96%” */
function SurenessText({ sureness: { share, band } }: { readonly sureness: Sureness }) {
  const { t, i18n } = useTranslation("picker");
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent" }).format(share);
  return (
    <Text span inherit fw={500}>
      {`${t(`panel.sure.${band}`)} · ${percent}`}
    </Text>
  );
}
