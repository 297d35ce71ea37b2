import { useHotkeys } from "@mantine/hooks";
import { useRef } from "react";
import type { KeyboardEvent, RefObject } from "react";

/** On what of a row takes the focus. */
export const ROW = "data-row";

/**
 * J and K go from row to row of a list from anywhere on the page, the arrow keys on a row. While one row is
 * opened, they open the next one instead.
 *
 * @param opened place of the opened row, `null` when there is none
 */
export function useRowKeys(
  opened: number | null,
  show: (place: number) => void,
): {
  /** Around the rows. */
  readonly frame: RefObject<HTMLDivElement | null>;
  /** Of what takes the focus in a row. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const frame = useRef<HTMLDivElement>(null);
  const move = (by: 1 | -1) => {
    if (opened !== null) {
      show(opened + by);
      return;
    }
    const rows = [...(frame.current?.querySelectorAll<HTMLElement>(`[${ROW}]`) ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    rows[at === -1 ? 0 : at + by]?.focus();
  };
  useHotkeys([
    ["j", () => move(1)],
    ["k", () => move(-1)],
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : null;
    if (by === null) return;
    event.preventDefault();
    move(by);
  };
  return { frame, onKeyDown };
}
