import { useState } from "react";
import type { DragEvent } from "react";

/** No text: what is dropped into a field of the form must not become a word of it. */
const KIND = "application/x-handrail-step";

/** Puts the items of a list in another order with the mouse. The keyboard has buttons for it. */
export function useDragOrder(onMove: (from: number, to: number) => void) {
  const [from, setFrom] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const end = () => {
    setFrom(null);
    setOver(null);
  };
  return (index: number) => ({
    /** What is taken hold of. */
    grip: {
      draggable: true,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        event.dataTransfer.setData(KIND, String(index));
        event.dataTransfer.effectAllowed = "move";
        const item = event.currentTarget.closest("li");
        if (item) event.dataTransfer.setDragImage(item, 16, 16);
        setFrom(index);
      },
      onDragEnd: end,
    },
    /** What something can be dropped on. */
    item: {
      onDragOver: (event: DragEvent) => {
        if (from === null) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "move";
        setOver(index);
      },
      onDrop: (event: DragEvent) => {
        if (from === null) return;
        event.preventDefault();
        onMove(from, index);
        end();
      },
    },
    /** On which side of the item the dragged one would come to stand. */
    side:
      from === null || over !== index || from === index
        ? null
        : from < index
          ? ("below" as const)
          : ("above" as const),
  });
}

/** A list whose items can be dragged: what belongs to one of them. */
export type DragOrder = ReturnType<ReturnType<typeof useDragOrder>>;
