import type { CSSVariablesResolver } from "@mantine/core";
import { brand, dark, light } from "@/lib/design-tokens";

/**
 * Where Mantine's own greys have too little contrast, the overlay's tokens take their place. Chart
 * colours are blue, green and vermilion after Okabe and Ito, which differ for every kind of colour vision
 * and stand at least 3 : 1 on the ground.
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": light.ground,
    "--mantine-color-text": light.text,
    "--mantine-color-dimmed": light.dimmed,
    "--mantine-color-placeholder": light.dimmed,
    "--mantine-color-default-border": light.border,
    "--mantine-color-error": "#bb2d27",
    "--handrail-chart-started": "#0072b2",
    "--handrail-chart-completed": "#009e73",
    "--handrail-chart-abandoned": "#d55e00",
    "--handrail-chart-unaided": brand[7],
    "--handrail-chart-aided": brand[4],
    "--handrail-better": "#087f5b",
    "--handrail-worse": "#a63a00",
  },
  dark: {
    "--mantine-color-body": dark.ground,
    "--mantine-color-text": dark.text,
    "--mantine-color-dimmed": dark.dimmed,
    "--mantine-color-placeholder": dark.dimmed,
    "--mantine-color-default-border": dark.border,
    "--mantine-color-error": "#ff9d97",
    "--mantine-color-anchor": dark.accent,
    "--handrail-chart-started": "#56b4e9",
    "--handrail-chart-completed": "#2fc79a",
    "--handrail-chart-abandoned": "#f0883e",
    "--handrail-chart-unaided": brand[3],
    "--handrail-chart-aided": brand[6],
    "--handrail-better": "#38d9a9",
    "--handrail-worse": "#ffa94d",
  },
});
