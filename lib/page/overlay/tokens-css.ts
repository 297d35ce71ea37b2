import { dark, fontFamily, light, radius } from "@/lib/design-tokens";

/** The design tokens as CSS variables: `--ground`, `--text`, `--accent` … */
export function tokensCss(colorScheme: "auto" | "light" | "dark"): string {
  const shared = `--font:${fontFamily};--radius:${radius};`;
  const always = colorScheme === "dark" ? dark : light;
  const base = `:host{${shared}${variables(always)}}`;
  return colorScheme === "auto"
    ? `${base}@media (prefers-color-scheme:dark){:host{${variables(dark)}}}`
    : base;
}

function variables(tokens: Readonly<Record<string, string>>): string {
  return Object.entries(tokens)
    .map(([name, value]) => `--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}:${value};`)
    .join("");
}
