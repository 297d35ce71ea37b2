import { Anchor, Stack } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useId, useState } from "react";
import type { ProcessView } from "@/lib/messages/panel";
import classes from "./checklist.module.css";
import { OtherCase } from "./other-case";
import { useOtherCasesText } from "./use-other-cases-text";

interface OtherCasesProps {
  readonly process: ProcessView;
  /** The case that was shown has gone with its button; somebody must take the keyboard. */
  readonly onGone: () => void;
}

/** “2 more open”: the process's cases of other records, out of the way until somebody looks for them. */
export function OtherCases({ process, onGone }: OtherCasesProps) {
  const text = useOtherCasesText(process);
  const [isOpen, setIsOpen] = useState(false);
  const list = useId();
  if (text === null) return null;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;

  return (
    <Stack gap="xs">
      <Anchor
        component="button"
        type="button"
        size="sm"
        ta="start"
        className={classes.disclosure}
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Chevron size={16} aria-hidden />
        {text}
      </Anchor>
      {isOpen && (
        <Stack component="ul" gap="xs" className={classes.list} id={list}>
          {process.otherCases.map((other) => (
            <OtherCase key={other.caseId} title={process.title} other={other} onGone={onGone} />
          ))}
        </Stack>
      )}
    </Stack>
  );
}
