import { TextInput } from "@mantine/core";
import { useState } from "react";

interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  /** Why it cannot be that day; falsy: it can. */
  readonly error?: string | false;
  /** What to know of it all the same. */
  readonly hint?: string | false;
}

/** While a year is typed, a date field passes through the years 2, 20 and 202. */
const EARLIEST = "2000-01-01";

/** Fields beside it stay level. */
const HINT_BELOW: ("label" | "input" | "description" | "error")[] = [
  "label",
  "input",
  "description",
  "error",
];

/** A day, typed or picked. What is not a day of this century yet stays in the field and goes no further. */
export function DayField({ label, value, onChange, error = false, hint = false }: DayFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextInput
      type="date"
      label={label}
      value={draft ?? value}
      error={error}
      {...(hint !== false && { description: hint, inputWrapperOrder: HINT_BELOW })}
      onBlur={() => setDraft(null)}
      onChange={(event) => {
        const day = event.currentTarget.value;
        setDraft(day);
        if (day >= EARLIEST) onChange(day);
      }}
    />
  );
}
