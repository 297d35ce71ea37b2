import { explainDescriptor } from "@/lib/core/anchor/explain-descriptor";
import type { Anchor } from "@/lib/core/playbook/anchor";

/** What a person calls a control of the CRM; `null` where only selectors say how it is found. */
export function anchorName({ labels, text = [], descriptor }: Anchor): string | null {
  return labels[0] ?? text[0] ?? (descriptor ? explainDescriptor(descriptor).name : null);
}
