import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ToldTrial } from "@/lib/core/effect/trial";
import { pointsText } from "./points-text";

/** Every so many points the scale may end, as far as the interval reaches. */
const STEP = 0.1;
const HEIGHT = 64;
const MIDDLE = 24;

/** The difference with its interval, beside the line of no difference. */
export function IntervalPlot({ trial }: { readonly trial: ToldTrial }) {
  const { t } = useTranslation("trial");
  const { difference, low, high } = trial;
  const far = Math.max(Math.abs(low), Math.abs(high), Math.abs(difference));
  const end = Math.min(1, Math.ceil(far / STEP + 1e-9) * STEP);
  const at = (share: number) => `${50 + (share / end) * 48}%`;
  const label = t("plot", {
    difference: pointsText(difference),
    low: pointsText(low),
    high: pointsText(high),
  });
  return (
    <div role="img" aria-label={label} style={{ maxWidth: 640 }}>
      <svg width="100%" height={HEIGHT} aria-hidden>
        <line
          x1={at(-end)}
          x2={at(end)}
          y1={MIDDLE + 18}
          y2={MIDDLE + 18}
          stroke="var(--mantine-color-default-border)"
        />
        <line
          x1={at(0)}
          x2={at(0)}
          y1={2}
          y2={MIDDLE + 22}
          stroke="var(--mantine-color-dimmed)"
          strokeDasharray="3 3"
        />
        <line
          x1={at(low)}
          x2={at(high)}
          y1={MIDDLE}
          y2={MIDDLE}
          stroke="var(--handrail-chart-started)"
          strokeWidth={4}
          strokeLinecap="round"
        />
        <circle cx={at(difference)} cy={MIDDLE} r={7} fill="var(--handrail-chart-started)" />
        {[-end, 0, end].map((share) => (
          <text
            key={share}
            x={at(share)}
            y={HEIGHT - 4}
            textAnchor={share < 0 ? "start" : share > 0 ? "end" : "middle"}
            fontSize={13}
            fill="var(--mantine-color-dimmed)"
          >
            {share === 0 ? "0" : `${pointsText(share)} · ${t(share < 0 ? "without" : "with")}`}
          </text>
        ))}
      </svg>
      <Text size="xs" c="dimmed" ta="center">
        {t("axis")}
      </Text>
    </div>
  );
}
