import type { Locator } from "@playwright/test";
import { expect } from "@playwright/test";

/** How far a prompt stands from its control, and by how much the arrow may be off. */
const GAP = 12;
const TOLERANCE = 3;

/** Holds once the prompt stands beside the control, at its usual distance, with the arrow on the control. */
export async function expectToPointAt(prompt: Locator, control: Locator): Promise<void> {
  const distance = async () => {
    const side = await prompt.getAttribute("data-side");
    const [card, arrow, field] = await Promise.all([
      prompt.boundingBox(),
      prompt.locator(".bubble-arrow").boundingBox(),
      control.boundingBox(),
    ]);
    if (!card || !arrow || !field) return "not drawn";
    const edges: Record<string, number> = {
      right: card.x - (field.x + field.width),
      left: field.x - (card.x + card.width),
      bottom: card.y - (field.y + field.height),
      top: field.y - (card.y + card.height),
    };
    const isAcross = side === "top" || side === "bottom";
    const [tip, start, size] = isAcross
      ? [arrow.x + arrow.width / 2, field.x, field.width]
      : [arrow.y + arrow.height / 2, field.y, field.height];
    const isAtGap = Math.abs((edges[side ?? ""] ?? Infinity) - GAP) <= TOLERANCE;
    const isOnControl = tip >= start - TOLERANCE && tip <= start + size + TOLERANCE;
    return isAtGap && isOnControl ? "beside it" : JSON.stringify({ side, card, field, tip });
  };
  await expect.poll(distance).toBe("beside it");
}
