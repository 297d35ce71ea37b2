import type { Language } from "@/lib/core/language";
import type { MetricId } from "@/lib/core/statistics/figures";
import { metricOf } from "@/lib/core/statistics/metrics";
import type { Statistics } from "@/lib/core/statistics/report";
import { formats } from "../../use-format";
import { figureText } from "../figure-text";
import { escapeHtml } from "./html";

const [WIDTH, HEIGHT, FOOT, HEAD] = [680, 92, 14, 12];
/** With more, the days below the bars would run into one another. */
const MOST_DAYS = 12;

/** A count over time as bars, as tall as they are many; the largest has its number. */
export function bars({ series, question }: Statistics, id: MetricId, language: Language): string {
  const { shortDay, month } = formats(language);
  const { label, unit } = metricOf(id);
  const values = series.map(({ figures }) => figures[id] ?? 0);
  const most = Math.max(0, ...values);
  if (most === 0 || values.length < 2) return "";
  const step = WIDTH / values.length;
  const width = Math.min(28, step * 0.7);
  const base = HEIGHT - FOOT;
  const every = Math.ceil(values.length / MOST_DAYS);
  const parts = values.map((value, nth) => {
    const [left, height] = [nth * step + (step - width) / 2, (value / most) * (base - HEAD)];
    const start = series[nth]?.start ?? "";
    const day = question.grain === "month" ? month(start) : shortDay(start);
    const middle = round(left + width / 2);
    const number = figureText(language, unit, value);
    return [
      value > 0
        ? `<rect x="${round(left)}" y="${round(base - height)}" width="${round(width)}" height="${round(height)}"><title>${escapeHtml(`${day}: ${number}`)}</title></rect>`
        : "",
      nth % every === 0
        ? `<text x="${middle}" y="${HEIGHT - 3}" text-anchor="middle">${escapeHtml(day)}</text>`
        : "",
      value === most
        ? `<text x="${middle}" y="${round(base - height - 3)}" text-anchor="middle">${escapeHtml(number)}</text>`
        : "",
    ].join("");
  });
  const name = escapeHtml(label[language]);
  return `<p class="small">${name}</p><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${name}">${parts.join("")}<line x1="0" x2="${WIDTH}" y1="${base}" y2="${base}"/></svg>`;
}

const round = (value: number) => Math.round(value * 10) / 10;
