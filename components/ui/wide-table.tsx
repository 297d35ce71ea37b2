import { Table } from "@mantine/core";
import { useResizeObserver } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useState } from "react";

interface WideTableProps {
  /** Accessible name. */
  readonly label: string;
  /** Narrower than this, the table scrolls instead of squeezing its columns. CSS pixels. */
  readonly minWidth: number;
  /** Higher than this, it scrolls under its head. CSS pixels. */
  readonly maxHeight?: number;
  readonly verticalSpacing?: "xs" | "sm";
  readonly children: ReactNode;
}

/** What goes on behind the edge fades out before it. */
const FADE = "linear-gradient(to right, #000 calc(100% - 40px), transparent)";

/** A table that never widens the page. Where it scrolls, the keyboard can scroll it too. */
export function WideTable({
  label,
  minWidth,
  maxHeight,
  verticalSpacing = "xs",
  children,
}: WideTableProps) {
  const [frame, frameSize] = useResizeObserver<HTMLDivElement>();
  const [table, tableSize] = useResizeObserver<HTMLTableElement>();
  const [isAtEnd, setIsAtEnd] = useState(false);
  const isWider = tableSize.width > frameSize.width + 1;
  const isScrolling = tableSize.width > frameSize.width || tableSize.height > frameSize.height;
  return (
    <Table.ScrollContainer
      ref={frame}
      type="native"
      onScroll={({ currentTarget: { scrollLeft, clientWidth, scrollWidth } }) =>
        setIsAtEnd(scrollLeft + clientWidth >= scrollWidth - 1)
      }
      {...(isWider && !isAtEnd && { style: { maskImage: FADE } })}
      minWidth={minWidth}
      {...(maxHeight !== undefined && { maxHeight })}
      {...(isScrolling && { tabIndex: 0, role: "group", "aria-label": label })}
    >
      <Table
        ref={table}
        tabularNums
        stickyHeader={maxHeight !== undefined}
        verticalSpacing={verticalSpacing}
        aria-label={label}
      >
        {children}
      </Table>
    </Table.ScrollContainer>
  );
}
