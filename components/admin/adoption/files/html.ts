/** The little HTML that a report needs. Whatever text goes in, no element and no script comes of it. */
import type { Language } from "@/lib/core/language";

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** An element with nothing but text in it. */
export function tag(name: string, text: string, className?: string): string {
  const attributes = className === undefined ? "" : ` class="${className}"`;
  return `<${name}${attributes}>${escapeHtml(text)}</${name}>`;
}

/** @param parts HTML that `tag` made */
export function page(
  { language, title }: { readonly language: Language; readonly title: string },
  parts: readonly string[],
): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${parts.filter((part) => part !== "").join("\n")}
</main>
</body>
</html>
`;
}

/** On paper black on white; on screen as the reader's system is. */
const STYLE = `
:root { color-scheme: light dark; --ground: #fff; --ink: #1c2430; --dim: #55606e; --line: #c9d0d8; --bar: #00795a; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #14181d; --ink: #e8ecf1; --dim: #a9b4c0; --line: #3b4653; --bar: #2fc79a; }
}
@page { size: A4; margin: 12mm 14mm; }
* { box-sizing: border-box; }
html { background: var(--ground); }
body {
  color: var(--ink); background: var(--ground); max-width: 182mm; margin: 8mm auto; padding: 0 4mm;
  font: 10pt/1.35 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif;
}
h1 { font-size: 16pt; margin: 0 0 1mm; }
h2 { font-size: 11pt; margin: 4mm 0 1.5mm; }
p, ul, dl { margin: 0 0 1.5mm; }
ul { padding-left: 5mm; }
.scope, small, .small, footer { color: var(--dim); }
section { break-inside: avoid; }
.cards { display: flex; flex-wrap: wrap; gap: 2mm; margin-bottom: 2mm; }
.cards div {
  flex: 1 1 30mm; border: 1px solid var(--line); border-radius: 1.5mm; padding: 1.5mm 2mm;
  display: flex; flex-direction: column;
}
.cards span, .cards small { font-size: 8.5pt; color: var(--dim); }
.cards b { font-size: 13pt; font-variant-numeric: tabular-nums; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.8mm 1.5mm; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top; }
th:first-child { text-align: left; }
thead th { font-size: 8.5pt; color: var(--dim); font-weight: 600; }
tbody th { font-weight: 400; }
svg { display: block; width: 100%; height: auto; }
svg rect { fill: var(--bar); }
svg line { stroke: var(--line); }
svg text { fill: var(--dim); font-size: 9px; }
dl { font-size: 7.5pt; line-height: 1.3; columns: 2; column-gap: 6mm; }
dt { font-weight: 600; break-after: avoid; }
dd { margin: 0 0 0.8mm; color: var(--dim); }
footer { font-size: 7.5pt; margin-top: 3mm; border-top: 1px solid var(--line); padding-top: 1.5mm; overflow-wrap: anywhere; }
@media print {
  :root { --ground: #fff; --ink: #000; --dim: #444; --line: #bbb; --bar: #00795a; }
  body { margin: 0; padding: 0; max-width: none; font-size: 8.5pt; line-height: 1.25; }
  h1 { font-size: 14pt; }
  h2 { font-size: 10pt; margin: 2.5mm 0 1mm; }
  .cards b { font-size: 11pt; }
  .cards { margin-bottom: 1mm; }
  svg { max-height: 22mm; }
  dl { font-size: 6.3pt; columns: 3; column-gap: 4mm; }
  dd { margin-bottom: 0.4mm; }
  footer { font-size: 6.5pt; margin-top: 1.5mm; }
}
`;
