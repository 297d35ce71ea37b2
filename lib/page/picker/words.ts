import type { Explanation } from "@/lib/core/anchor/explain";
import { explanationText } from "@/lib/core/anchor/explanation-text";
import type { ExplanationKey, Say } from "@/lib/core/anchor/explanation-text";
import type { PickerLabels } from "@/lib/messages/picker";

/** `{{name}}` gives way to the value of that name. */
export function filled(
  template: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""));
}

/** What was understood of an element, in the words that the background sent along. */
export function inWords(explanation: Explanation, { explanation: labels }: PickerLabels): string {
  const say: Say = (key, values) => filled(templateOf(key, labels), values);
  const text = explanationText(explanation, say);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function templateOf(key: ExplanationKey, labels: PickerLabels["explanation"]): string {
  let at: unknown = labels;
  for (const part of key.split(".")) at = (at as Record<string, unknown>)[part];
  return String(at);
}
