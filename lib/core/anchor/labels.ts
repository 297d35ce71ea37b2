/** What a person would call a control: its label by markup, by order and by place on the page. */
import { masked } from "./customer-data";
import type { ElementFacts } from "./facts";
import { below, textsBefore } from "./neighbours";
import type { PageView } from "./page-view";
import { plain } from "./words";

/** A label stands at most this many levels above the smallest box that holds it and its field. */
const LABEL_LEVELS = 7;
/** Height of a band of the page, in CSS pixels. */
export const BAND = 32;
/** Texts by the bands of the page that they touch. */
export type Bands = ReadonlyMap<number, readonly number[]>;

/** A name that a person would give, and whether it may be a record's. */
export interface Label {
  readonly text: string;
  readonly isData: boolean;
}

/** The names that a person would give the element, best first, at most four. */
export function labelsOf(view: PageView, bands: Bands, index: number): readonly Label[] {
  const facts = view.facts[index] as ElementFacts;
  const labels: Label[] = [];
  const add = (text: string | undefined, isData = false) => {
    if (text && !labels.some((label) => label.text === text)) labels.push({ text, isData });
  };
  const column = columnLabel(view, index);
  const addText = (at: number | undefined) => {
    if (at !== undefined) add(view.words[at], isOfRecord(view, index, at, column !== undefined));
  };
  add(plain(masked(facts.label)));
  add(plain(masked(facts.ariaLabel)));
  add(column);
  const isToggle = view.kinds[index] === "toggle";
  if (isToggle) addText(beside(view, bands, index, "right"));
  addText(textLabel(view, index));
  addText(beside(view, bands, index, "left"));
  if (!isToggle) addText(beside(view, bands, index, "above"));
  add(plain(masked(facts.placeholder)));
  add(plain(masked(facts.title)));
  return labels.slice(0, 4);
}

/**
 * Whether words taken for a label may be a record's. Fields stand beside their labels in the cells of
 * forms, too; under a column's header what stands beside them is a row of a list.
 */
function isOfRecord(view: PageView, index: number, text: number, isInColumn: boolean): boolean {
  const kind = view.kinds[index];
  if (kind !== "field" && kind !== "choice") return view.isData(text);
  return isInColumn && isInCell(view, text);
}

function isInCell(view: PageView, index: number): boolean {
  for (let at = index, level = 0; at >= 0 && level < 6; level++) {
    const { tag, role, parent } = view.facts[at] as ElementFacts;
    if (tag === "td" || role === "gridcell" || role === "cell") return true;
    at = parent;
  }
  return false;
}

/** The text before it in the smallest box that holds both. */
function textLabel(view: PageView, index: number): number | undefined {
  const [before] = textsBefore(view, index, 1);
  const around = enclosingText(view, index);
  if (around !== undefined) return around;
  if (before === undefined) return undefined;
  let box = index;
  for (let level = 0; level < LABEL_LEVELS && box > before; level++) {
    box = (view.facts[box] as ElementFacts).parent;
    if (box < 0) return undefined;
  }
  return box >= 0 && box < before ? before : undefined;
}

/** `<label>Name <input></label>`: the label's own words. */
function enclosingText(view: PageView, index: number): number | undefined {
  let at = (view.facts[index] as ElementFacts).parent;
  for (let level = 0; level < 3 && at >= 0; level++) {
    const facts = view.facts[at] as ElementFacts;
    if (facts.tag === "label" && facts.ownText && view.words[at]) return at;
    at = facts.parent;
  }
  return undefined;
}

/** The nearest words beside it on the page, where the eye looks for a label. */
function beside(
  view: PageView,
  bands: Bands,
  index: number,
  where: "left" | "above" | "right",
): number | undefined {
  const own = view.facts[index] as ElementFacts;
  if (own.w === 0 || own.h === 0) return undefined;
  const reach = where === "above" ? 48 : 0;
  const middle = own.y + Math.min(own.h, 40) / 2;
  let best: number | undefined;
  let bestGap = where === "left" ? 420 : where === "right" ? 80 : 48;
  const from = Math.floor((own.y - reach) / BAND);
  const to = Math.floor((own.y + Math.min(own.h, 60)) / BAND);
  for (let band = from; band <= to; band++) {
    for (const text of bands.get(band) ?? []) {
      const other = view.facts[text] as ElementFacts;
      if (text >= index && text <= (view.last[index] as number)) continue;
      let gap: number;
      if (where === "above") {
        const isOver = other.x < own.x + own.w && other.x + other.w > own.x - 24;
        if (!isOver || other.y + other.h > own.y + 6) continue;
        gap = own.y - other.y - other.h + Math.abs(other.x - own.x) / 20;
      } else {
        if (other.y > middle || other.y + other.h < middle) continue;
        gap = where === "left" ? own.x - other.x - other.w : other.x - own.x - own.w;
      }
      if (gap < -6 || gap >= bestGap) continue;
      best = text;
      bestGap = gap;
    }
  }
  return best;
}

const CELLS = new Set(["td", "th"]);
const CELL_ROLES = new Set(["gridcell", "cell", "columnheader"]);
const TABLES = new Set(["table"]);
const TABLE_ROLES = new Set(["table", "grid", "treegrid"]);

/** The header of the column in which it stands. */
function columnLabel(view: PageView, index: number): string | undefined {
  if (view.columns.length === 0) return undefined;
  let cell = -1;
  let table = -1;
  for (let at = index, level = 0; at >= 0 && level < 14; level++) {
    const { tag, role, parent } = view.facts[at] as ElementFacts;
    if (cell < 0 && (CELLS.has(tag) || CELL_ROLES.has(role))) cell = at;
    if (TABLES.has(tag) || TABLE_ROLES.has(role)) {
      table = at;
      break;
    }
    at = parent;
  }
  if (cell < 0 || table < 0) return undefined;
  const own = view.facts[cell] as ElementFacts;
  const end = view.last[table] as number;
  let label: string | undefined;
  let most = own.w * 0.3;
  for (let at = below(view.columns, table); at < view.columns.length; at++) {
    const column = view.columns[at] as number;
    if (column > end) break;
    if (column === cell) continue;
    const { x, w } = view.facts[column] as ElementFacts;
    const common = Math.min(x + w, own.x + own.w) - Math.max(x, own.x);
    if (common <= most) continue;
    most = common;
    label = view.words[column];
  }
  return label;
}
