import { Box } from "@mantine/core";
import type { Part } from "./differing-parts";
import classes from "./discrepancy.module.css";

/** A value with what differs underlined and on a ground of its own. */
export function MarkedParts({ parts }: { readonly parts: readonly Part[] }) {
  return parts.map(({ text, differs }, place) =>
    differs ? (
      <Box component="mark" key={place} className={classes.differs}>
        {visible(text)}
      </Box>
    ) : (
      <span key={place}>{text}</span>
    ),
  );
}

/** Nothing but spaces or invisible signs would be a mark on nothing. */
function visible(text: string): string {
  return text.replaceAll(/[^\S\r\n]/gu, "␣").replaceAll(/\p{Cf}/gu, "▯");
}
