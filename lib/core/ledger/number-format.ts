/** What a cell's number stands for, which only its format says. */
export type NumberKind = "number" | "date" | "time" | "date-time" | "elapsed";

/** Formats that a file names by number only; 27 to 36 and 50 to 58 are those of Chinese, Japanese, Korean. */
const BUILT_IN: ReadonlyMap<number, NumberKind> = new Map<number, NumberKind>([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(
    (id) => [id, "date"] as const,
  ),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, "time"] as const),
  [22, "date-time"],
  [46, "elapsed"],
]);

export function builtInKind(id: number): NumberKind {
  return BUILT_IN.get(id) ?? "number";
}

/** Reads a format such as `yyyy"年"m"月"d"日"`, `[$-804]yyyy/m/d h:mm`, `#,##0.00_);[Red](#,##0.00)`. */
export function kindOfFormat(format: string): NumberKind {
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(format);
  const letters = format
    .replace(/"[^"]*"?|\\.|[_*]./g, "")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/general|am\/pm|a\/p|e[+-]/gi, "")
    .split(";")[0]
    ?.toLowerCase();
  if (letters === undefined) return "number";
  if (elapsed) return "elapsed";
  const hasTime = /[hs]/.test(letters);
  const hasDate = /[yd]/.test(letters) || (/m/.test(letters) && !hasTime);
  if (hasDate) return hasTime ? "date-time" : "date";
  return hasTime ? "time" : "number";
}
