/**
 * Did the prompts help? Some teams (or people) get none for a time, drawn by lot; what the two groups did is
 * compared as they were drawn, whatever they then really saw (intention to treat). The interval and the
 * verdict come from drawing the lots again and again: nothing is assumed of how the figures are distributed.
 *
 * Source: Imbens and Rubin, Causal Inference for Statistics, Social, and Biomedical Sciences (2015), ch. 5.
 */
import { LEAST } from "./arm";
import { drawnAgain } from "./lots";

/** Who was drawn: a team, or a person. */
export interface Drawn {
  readonly arm: "prompted" | "held-out";
  /** Cases that were completed … */
  readonly done: number;
  /** … of those that were begun. */
  readonly of: number;
}

interface Compared {
  /** How many were drawn for each; those that began no case count in no rate. */
  readonly prompted: number;
  readonly heldOut: number;
  readonly idle: number;
}

export type Effect = Compared &
  (
    | { readonly verdict: "too-few" }
    | {
        /** `not-shown`: the difference may as well be chance. */
        readonly verdict: "helped" | "hindered" | "not-shown";
        /** Mean rate of the prompted minus that of those held out, -1 to 1. */
        readonly difference: number;
        /** 95 % interval of the difference. */
        readonly low: number;
        readonly high: number;
        /** How often the lot alone would make a difference as large, 0 to 1. */
        readonly p: number;
      }
  );

interface EffectOptions {
  /** 0 to 1, as `Math.random`; with a seed the same figures come out again. */
  readonly random: () => number;
  /** Fewer than so many in one of the two groups say nothing. */
  readonly least?: number;
}

const ALPHA = 0.05;

/** The effect of prompts on the rate of completion. */
export function effectOf(
  drawn: readonly Drawn[],
  { random, least = LEAST }: EffectOptions,
): Effect {
  const active = drawn.filter(({ of }) => of > 0);
  const isPrompted = active.map(({ arm }) => arm === "prompted");
  const prompted = isPrompted.filter(Boolean).length;
  const heldOut = active.length - prompted;
  const compared = { prompted, heldOut, idle: drawn.length - active.length };
  if (Math.min(prompted, heldOut) < Math.max(1, least)) return { ...compared, verdict: "too-few" };

  const rates = Float64Array.from(active, ({ done, of }) => done / of);
  const real = Uint32Array.from(isPrompted.flatMap((is, place) => (is ? place : [])));
  const [difference = 0] = differencesOf(rates, [real]);
  const again = drawnAgain(active.length, prompted, random);
  // Even the rarest outcome of the lot would be too frequent to say anything.
  if (again.isAll && 2 / again.lots.length > ALPHA) return { ...compared, verdict: "too-few" };

  // An effect on those that were really prompted shows in a lot as far as it chooses the same.
  const truth = Float64Array.from(isPrompted, Number);
  const drawnRates = differencesOf(rates, again.lots);
  const drawnTruth = differencesOf(truth, again.lots);
  // Of lots that were drawn at random, the real one is one more.
  const more = again.isAll ? 0 : 1;
  const pOf = (effect: number) => {
    const seen = Math.abs(difference - effect) - 1e-12;
    let extreme = more;
    for (let lot = 0; lot < drawnRates.length; lot += 1) {
      const shown = (drawnRates[lot] ?? 0) - effect * (drawnTruth[lot] ?? 0);
      if (Math.abs(shown) >= seen) extreme += 1;
    }
    return extreme / (drawnRates.length + more);
  };
  const edge = (towards: number) => {
    let [inside, outside] = [difference, towards];
    if (pOf(outside) > ALPHA) return outside;
    for (let turn = 0; turn < 30; turn += 1) {
      const middle = (inside + outside) / 2;
      if (pOf(middle) > ALPHA) inside = middle;
      else outside = middle;
    }
    return outside;
  };
  const p = pOf(0);
  const verdict = p > ALPHA ? "not-shown" : difference > 0 ? "helped" : "hindered";
  return { ...compared, verdict, difference, low: edge(-1), high: edge(1), p };
}

/** Mean of the chosen minus mean of the others, of each lot. */
function differencesOf(values: Float64Array, lots: readonly Uint32Array[]): Float64Array {
  const all = values.reduce((sum, value) => sum + value, 0);
  return Float64Array.from(lots, (chosen) => {
    let ours = 0;
    for (let nth = 0; nth < chosen.length; nth += 1) ours += values[chosen[nth] ?? 0] ?? 0;
    return ours / chosen.length - (all - ours) / (values.length - chosen.length);
  });
}
