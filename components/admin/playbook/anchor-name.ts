import type { Anchor } from "@/lib/core/playbook/anchor";

/** What a person would call a control of the CRM: its label, else its text, else how it is found. */
export function anchorName({ labels, text = [], selectors }: Anchor): string {
  const [label] = labels.length > 0 ? labels : text.length > 0 ? text : selectors;
  return label ?? "";
}
