/**
 * Where a text stops being JSON, as `line:column`. Engines word their errors differently, and some name
 * no position at all, so the words are checked here; what is left (a comma too many) the engine knows.
 *
 * @param error what `JSON.parse` threw.
 */
export function jsonFault(source: string, error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  const lineColumn = /line (\d+) column (\d+)/.exec(message);
  const offset = firstNonToken(source);
  if (offset === null && lineColumn) return `${lineColumn[1]}:${lineColumn[2]}`;
  const place = offset ?? Number(/position (\d+)/.exec(message)?.[1] ?? source.length);
  const before = source.slice(0, place).split("\n");
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** One token or run of white space; each alternative starts differently, so there is no backtracking. */
const TOKEN =
  /[\s\uFEFF]+|[{}[\],:]|"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

function firstNonToken(source: string): number | null {
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    if (!TOKEN.test(source)) return at;
  }
  return null;
}
