import { useState } from "react";
import type { PointerEvent } from "react";
import type { Box, Point, Size } from "@/lib/core/evidence-picture/box";
import { boxBetween, isBigEnough, movedBy } from "@/lib/core/evidence-picture/box";
import type { Edit } from "@/lib/core/evidence-picture/editing";

interface Drag {
  readonly kind: "draw" | "move" | "resize";
  /** Of the part that is moved or resized; `null`: a new one. */
  readonly place: number | null;
  readonly from: Point;
}

type Heard = (event: PointerEvent<HTMLElement>) => void;

/** By mouse, pen and finger: draws a new part, moves one, or resizes it by its corner. */
export function useBoxDrag(
  size: Size,
  scale: number,
  boxes: readonly Box[],
  edit: (edit: Edit) => void,
) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const [draft, setDraft] = useState<Box | null>(null);

  const pointOf = (event: PointerEvent<HTMLElement>): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: (event.clientX - left) / scale, y: (event.clientY - top) / scale };
  };
  const onDown: Heard = (event) => {
    if (event.button !== 0 || !event.isPrimary) return;
    const { target } = event;
    const part = target instanceof Element ? target.closest<HTMLElement>("[data-place]") : null;
    const place = part ? Number(part.dataset.place) : null;
    const isHandle = target instanceof Element && target.closest("[data-handle]") !== null;
    event.currentTarget.setPointerCapture(event.pointerId);
    part?.focus();
    setDrag({
      kind: place === null ? "draw" : isHandle ? "resize" : "move",
      place,
      from: pointOf(event),
    });
  };
  const onMove: Heard = (event) => {
    if (!drag) return;
    const to = pointOf(event);
    const box = drag.place === null ? undefined : boxes[drag.place];
    if (!box) setDraft(boxBetween(drag.from, to, size));
    else if (drag.kind === "resize") setDraft(boxBetween(box, to, size));
    else setDraft(movedBy(box, { x: to.x - drag.from.x, y: to.y - drag.from.y }, size));
  };
  const onCancel = () => {
    setDrag(null);
    setDraft(null);
  };
  const onUp: Heard = () => {
    if (drag && draft && isBigEnough(draft)) {
      if (drag.place === null) edit({ kind: "uncovered", box: draft });
      else edit({ kind: "changed", place: drag.place, box: draft, how: "drag" });
    }
    onCancel();
  };
  return { drag, draft, onDown, onMove, onUp, onCancel };
}
