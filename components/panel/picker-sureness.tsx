import { Alert, Group, Progress, Stack, Text } from "@mantine/core";
import { IconBulb } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Band, Sureness } from "@/lib/core/anchor/judgement";
import type { PickResult } from "./picker-result";

const colors: Readonly<Record<Band, string>> = { high: "brand", middle: "yellow", low: "red" };

/** How sure Handrail is now and after a redesign, whether there are others like it, and what would help. */
export function PickerSureness({ result }: { readonly result: PickResult }) {
  const { t } = useTranslation("picker");
  const { assessment, explanation } = result;
  const { now, redesigned, alike, advice } = assessment;
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

interface SurenessBarProps {
  readonly label: string;
  readonly sureness: Sureness;
}

function SurenessBar({ label, sureness: { share, band } }: SurenessBarProps) {
  const { t, i18n } = useTranslation("picker");
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent" }).format(share);
  return (
    <Stack gap={4}>
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Text size="sm">{label}</Text>
        <Text size="sm" fw={500}>
          {`${t(`panel.sure.${band}`)} · ${percent}`}
        </Text>
      </Group>
      <Progress value={100 * share} size="sm" color={colors[band]} aria-label={label} />
    </Stack>
  );
}
