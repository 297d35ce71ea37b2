import { createTheme } from "@mantine/core";
import type { MantineColorsTuple } from "@mantine/core";
import { brand, fontFamily } from "@/lib/design-tokens";

/** Mantine's dark greys, tinted like the overlay's dark ground so that page, panel and prompts match. */
const dark: MantineColorsTuple = [
  "#e8efee",
  "#c6d1cf",
  "#a9b7b4",
  "#7f8f8c",
  "#3c4a48",
  "#323f3d",
  "#293433",
  "#1f2726",
  "#18201f",
  "#111716",
];

/** Mantine's red with deeper filled shades: white text on 6 and 7 has more than 4.5 : 1. */
const red: MantineColorsTuple = [
  "#fff1f0",
  "#ffe1df",
  "#ffc2be",
  "#ff9d97",
  "#fb7c74",
  "#ee5a52",
  "#d03a33",
  "#bb2d27",
  "#9f241f",
  "#7d1b17",
];

/** Mantine's yellow turned to amber: as text on its light ground 9 has more than 4.5 : 1. */
const yellow: MantineColorsTuple = [
  "#fff9e6",
  "#ffefc2",
  "#ffe08a",
  "#ffd054",
  "#f9c02b",
  "#e0a516",
  "#b98307",
  "#946700",
  "#7a5400",
  "#5f4100",
];

/** A menu that still fades away lies over what it called up, and would take the next press for one of its own. */
const gone = { transition: "fade", duration: 150, exitDuration: 0 } as const;

/** The look of every React page. */
export const theme = createTheme({
  primaryColor: "brand",
  primaryShade: { light: 7, dark: 6 },
  colors: { brand, dark, red, yellow },
  fontFamily,
  headings: { fontFamily, fontWeight: "600" },
  defaultRadius: "md",
  cursorType: "pointer",
  autoContrast: true,
  respectReducedMotion: true,
  components: {
    Menu: { defaultProps: { transitionProps: gone } },
    Popover: { defaultProps: { transitionProps: gone } },
  },
});
