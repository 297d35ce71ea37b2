import type { Figures } from "./figures";

/**
 * A nought is told only where nothing counts elsewhere that may belong here: what a few people did is told
 * together with other departments or other days, and “0” here would then be wrong.
 *
 * @param others figures of what may partly belong here, but is told elsewhere
 * @returns `null` instead of such noughts; everything else as it was
 */
export function onlyCertainNoughts(figures: Figures, others: Figures): Figures {
  const ids = Object.keys(figures) as (keyof Figures)[];
  return Object.fromEntries(
    ids.map((id) => [id, figures[id] === 0 && (others[id] ?? 0) > 0 ? null : figures[id]]),
  ) as Figures;
}
