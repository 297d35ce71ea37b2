/**
 * The look of Handrail, shared by the React pages (components/ui/theme.ts) and the overlay's CSS
 * (lib/page/overlay). Text on its ground has a contrast of at least 4.5 : 1 in both schemes.
 */

/** From tint to shade; Mantine wants ten. */
export const brand = [
  "#eefcf9",
  "#d5f5ee",
  "#a9e9dc",
  "#75d8c6",
  "#43c0ad",
  "#25a393",
  "#148577",
  "#0f6b61",
  "#0e554e",
  "#0d4641",
] as const;

export const fontFamily =
  'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans", sans-serif';

export const radius = "8px";

export const light = {
  ground: "#ffffff",
  text: "#1b2625",
  dimmed: "#52605e",
  border: "#d3dcda",
  accent: brand[7],
  accentText: "#ffffff",
  accentGround: brand[0],
} as const;

export const dark: Readonly<Record<keyof typeof light, string>> = {
  ground: "#1f2726",
  text: "#e8efee",
  dimmed: "#a9b7b4",
  border: "#3c4a48",
  accent: brand[3],
  accentText: "#08211e",
  accentGround: "#16413b",
};
