import { Box } from "@mantine/core";

interface MarkProps {
  /** CSS pixels. */
  readonly size?: number;
}

/** Handrail's mark: a handrail beside steps. A drawing beside the name, so it says nothing by itself. */
export function Mark({ size = 28 }: MarkProps) {
  return (
    <Box
      component="svg"
      viewBox="0 0 32 32"
      w={size}
      h={size}
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      style={{ flex: "none" }}
    >
      <rect width="32" height="32" rx="8" fill="var(--mantine-color-brand-7)" />
      <path d="M5.5 26h5.5v-4.5h5.5V17H22v-4.5h4.5" stroke="#ffffff" strokeWidth="2.6" />
      <path d="M5.5 17.5 22 4.5h4.5" stroke="var(--mantine-color-brand-3)" strokeWidth="2.6" />
      <path d="M9.5 14.5v7M20.5 6v6.5" stroke="var(--mantine-color-brand-3)" strokeWidth="1.8" />
    </Box>
  );
}
