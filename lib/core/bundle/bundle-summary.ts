/** What is in a bundle of facts, in numbers that a person can check. */
import type { DayFact } from "../team-facts/day-fact";
import type { SignedBundle } from "./format";

export interface BundleSummary {
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  /** On which something was done. */
  readonly days: number;
  readonly processes: number;
  readonly casesStarted: number;
  readonly casesCompleted: number;
  readonly stepsDone: number;
  readonly prompts: number;
  readonly questions: number;
  /** Signs of the old way. */
  readonly fallbacks: number;
}

/** @param bundle made here; one from somewhere else is checked first. `null`: there are no facts in it. */
export function summaryOf({ segments }: SignedBundle): BundleSummary | null {
  const facts = segments.flatMap(({ body }) =>
    body === "" ? [] : body.split("\n").map((line) => JSON.parse(line) as DayFact),
  );
  const days = [...new Set(facts.map(({ day }) => day))].sort();
  const [from] = days;
  const to = days.at(-1);
  if (from === undefined || to === undefined) return null;
  const count = (isMeant: (name: string) => boolean) =>
    facts.reduce(
      (sum, { counts }) =>
        sum + Object.entries(counts).reduce((s, [name, by]) => s + (isMeant(name) ? by : 0), 0),
      0,
    );
  return {
    from,
    to,
    days: days.length,
    processes: new Set(facts.flatMap(({ process }) => process || [])).size,
    casesStarted: count((name) => name === "started"),
    casesCompleted: count((name) => name === "completed"),
    stepsDone: count((name) => name.startsWith("step/")),
    prompts: count((name) => name.startsWith("prompt-shown/")),
    questions: count((name) => name.startsWith("help/")),
    fallbacks: count((name) => name.startsWith("fallback/")),
  };
}
