import type { StatisticsAnswer } from "@/lib/messages/statistics";

export function ExportMenu({ answer: _answer }: { readonly answer: StatisticsAnswer }) {
  return null;
}
