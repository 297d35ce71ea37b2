import type { ParallelRun, RunField } from "../playbook/parallel-run";
import { nameLikeness, normalisedName } from "./name-likeness";
import type { FieldColumns, Mapping } from "./mapping-schema";

/** From here on a name is the one that the run knows; below, one is only like the other. */
const SURE = 0.9;

/** Below this a column is not proposed: a wrong proposal is worse than none. */
const ENOUGH = 0.5;

/** Most cells that hold anything look like it. */
const MOST = 0.6;

const LOOKS: Partial<Record<RunField["compare"]["kind"], RegExp>> = {
  date: /^\D{0,2}(?:\d{4}[-/.年]\d{1,2}|\d{1,2}[-/.月]\d{1,2}|\d{8}$)/,
  number: /^[-+(（]?[\d０-９][\d０-９,，. ]*[万亿%)）]?$/,
  money:
    /^[-+(（]?\s*(?:[¥￥$€£]|[A-Z]{3}|RMB)?\s*[\d０-９][\d０-９,，. ]*\s*[万亿]?元?(?:[A-Z]{3})?[)）]?$/,
  phone: /^[+＋(（]?[\d０-９][\d０-９\s()（）-]{6,}$/,
  "yes-no": /^(?:是|否|有|无|y|n|yes|no|true|false|√|×|✓|✗|0|1)$/i,
};

/** A mapping that nobody has looked at. */
export interface Suggestion {
  readonly mapping: Mapping;
  /** Fields whose column is only called alike. */
  readonly guessed: readonly string[];
}

/**
 * Proposes which column is which field: by the names the run knows, in both languages, and by what the
 * cells look like. Each column is proposed once. A person says whether it is so. For a field of the key no
 * column is proposed that is only called alike: “Last name” for “Name” would join the wrong records unseen.
 * @param samples cells of some rows, by column
 */
export function suggestMapping(
  run: ParallelRun,
  header: readonly string[],
  samples: readonly (readonly string[])[],
): Suggestion {
  const columns = header.map((name, at) => ({
    name,
    names: [normalisedName(name), normalisedName(name.split(" / ").at(-1) ?? "")],
    cells: samples.map((cells) => cells[at]?.trim() ?? "").filter((cell) => cell !== ""),
  }));
  const candidates = run.fields.flatMap((field, order) => {
    const known = [...field.columns, field.name["zh-CN"], field.name.en, field.id].map(
      normalisedName,
    );
    return columns.flatMap(({ name, names, cells }) => {
      const alike = nameScore(known, names);
      const isGuess = alike < SURE;
      const score = alike + looksScore(field, cells);
      if (score < ENOUGH || (isGuess && run.key.includes(field.id))) return [];
      return [{ field: field.id, order, name, score, isGuess }];
    });
  });
  candidates.sort((a, b) => b.score - a.score || a.order - b.order);
  const taken = new Map<string, string>();
  const used = new Set<string>();
  const guessed: string[] = [];
  for (const { field, name, isGuess } of candidates) {
    if (taken.has(field) || used.has(name)) continue;
    taken.set(field, name);
    used.add(name);
    if (isGuess) guessed.push(field);
  }
  const fields = run.fields.flatMap(({ id }): FieldColumns[] => {
    const name = taken.get(id);
    return name === undefined ? [] : [{ field: id, columns: [name], join: " " }];
  });
  return { mapping: { fields }, guessed };
}

/** Names that the run puts first count a little more. */
function nameScore(known: readonly string[], names: readonly string[]): number {
  let best = 0;
  known.forEach((one, place) => {
    for (const name of names) best = Math.max(best, nameLikeness(one, name) - place / 1000);
  });
  return best;
}

/** Cells that look otherwise speak against a column more than cells that look right speak for it. */
function looksScore({ compare }: RunField, cells: readonly string[]): number {
  const looks = LOOKS[compare.kind];
  if (!looks || cells.length === 0) return 0;
  const share = cells.filter((cell) => looks.test(cell)).length / cells.length;
  return share >= MOST ? 0.15 : share > 0 ? 0 : -0.4;
}
