import { TextInput } from "@mantine/core";
import { useState } from "react";

interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** While a year is typed, a date field passes through the years 2, 20 and 202. */
const EARLIEST = "2000-01-01";

/** A day, typed or picked. What is not a day of this century yet stays in the field and goes no further. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextInput
      type="date"
      label={label}
      value={draft ?? value}
      onBlur={() => setDraft(null)}
      onChange={(event) => {
        const day = event.currentTarget.value;
        setDraft(day);
        if (day >= EARLIEST) onChange(day);
      }}
    />
  );
}
