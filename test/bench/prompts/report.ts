/** The simulation in words and figures. */
import { assumed, variants } from "./assumptions";
import { compare, promptsOf, rateOf } from "./comparison";
import type { SchemeName } from "./schemes";
import { simulate, sum } from "./simulation";

const PEOPLE = 1000;
/** Enough for the sensitivity table; the intervals say how sure it is. */
const PEOPLE_PER_VARIANT = 200;

const titles: Readonly<Record<SchemeName, string>> = {
  fixedCaps: "fixed caps",
  mastery: "caps and mastery",
  masteryAtOnce: "mastery, prompts never wait",
  exposure: "three showings ever",
  nothing: "no prompts",
};

/** @returns prompts shown by mastery fading ÷ by fixed caps. */
export function report(print: (line: string) => void): number {
  const names = Object.keys(titles) as SchemeName[];
  const results = simulate(PEOPLE, names, assumed);
  print(`${PEOPLE} people, 12 weeks. Prompts are full prompts and hints.`);
  print(row("", ["per compl.", "of which hints", "not needed", "closed", "completion"]));
  for (const name of names) {
    const all = sum(results[name]);
    const prompts = promptsOf(all);
    const share = (part: number) => (prompts > 0 ? percent(part / prompts, 0) : "–");
    print(
      row(titles[name], [
        (prompts / all.completions).toFixed(3),
        share(all.hints),
        share(all.needless),
        share(all.closed),
        percent(rateOf(all)),
      ]),
    );
  }
  const headline = compare(results.mastery, results.fixedCaps);
  print("");
  print(`Mastery against fixed caps (${PEOPLE} people, then ${PEOPLE_PER_VARIANT} a line)`);
  print(row("", ["prompts", "completion, points"]));
  print(comparisonRow("as assumed", headline));
  for (const [title, change] of variants) {
    const varied = simulate(PEOPLE_PER_VARIANT, ["fixedCaps", "mastery"], {
      ...assumed,
      ...change,
    });
    print(comparisonRow(title, compare(varied.mastery, varied.fixedCaps)));
  }
  return headline.promptRatio;
}

function comparisonRow(title: string, found: ReturnType<typeof compare>): string {
  const gain = `${found.gain > 0 ? "+" : ""}${found.gain.toFixed(2)}`;
  return row(title, [percent(found.promptRatio), `${gain} ± ${found.uncertainty.toFixed(2)}`]);
}

function row(title: string, cells: readonly string[]): string {
  return title.padEnd(52) + cells.map((cell) => cell.padStart(20)).join("");
}

function percent(share: number, digits = 1): string {
  return `${(100 * share).toFixed(digits)} %`;
}
