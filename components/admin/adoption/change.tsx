import { Text, VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Metric } from "@/lib/core/statistics/metric";
import { shownShare, useFormat } from "../use-format";
import { useFigureText } from "./use-figure-text";

interface ChangeProps {
  readonly metric: Metric;
  readonly value: number | null;
  readonly before: number | null;
  /** Where there is little room: how it was stands behind the pointer only. */
  readonly isShort?: boolean;
}

/** How a figure was in the time before. The arrow and the words say it; colour only repeats them. */
export function Change({ metric: { unit, better }, value, before, isShort = false }: ChangeProps) {
  const { t } = useTranslation("statistics");
  const { number } = useFormat();
  const figureText = useFigureText();
  if (value === null || before === null) {
    return <Line>{t("change.before", { value: figureText(unit, before) })}</Line>;
  }
  const difference = unit === "share" ? shownShare(value) - shownShare(before) : value - before;
  if (difference === 0) return <Line>{t("change.same")}</Line>;
  const isMore = difference > 0;
  const size =
    unit === "share"
      ? t("change.points", { points: number(Math.round(Math.abs(difference) * 1000) / 10) })
      : figureText(unit, Math.abs(difference));
  const isBetter = better === null ? null : (better === "more") === isMore;
  const color = isBetter === null ? "dimmed" : `var(--handrail-${isBetter ? "better" : "worse"})`;
  const than = t("change.than", { value: figureText(unit, before) });
  return (
    <Line>
      <Text span inherit c={color} fw={600} {...(isShort && { title: than })}>
        {isMore ? "▲ " : "▼ "}
        {isShort ? size : t(isMore ? "change.more" : "change.less", { size })}
      </Text>
      {isShort ? <VisuallyHidden>{than}</VisuallyHidden> : ` ${than}`}
    </Line>
  );
}

function Line({ children }: { readonly children: ReactNode }) {
  return (
    <Text size="xs" c="dimmed" mih={18}>
      {children}
    </Text>
  );
}
