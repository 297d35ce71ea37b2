/**
 * Probabilities over the candidates and “none of them”: a small network scores each candidate, a linear
 * sum scores its absence, and a softmax makes one distribution of both. So the confidence of the best
 * one falls with every rival and with every sign that the element is gone. docs/anchors.md tells how the
 * weights were learned.
 */
import { absenceNames } from "./absence";
import { featureNames } from "./features";
import { weights } from "./weights";

const inputs = featureNames.length;
const { hidden } = weights;
const first = unpack(weights.first);

/**
 * `first` is one sign per weight, unit by unit, each unit with its own scale: 91 steps from −45 to 45,
 * beginning at “#” and leaving out the backslash.
 */
function unpack(packed: string): Float32Array {
  if (packed.length !== inputs * hidden || weights.absence.length !== absenceNames.length) {
    throw new Error("The weights are of another version than the features.");
  }
  return Float32Array.from(packed, (sign, at) => {
    const code = sign.charCodeAt(0);
    const step = code - 35 - (code > 92 ? 1 : 0) - 45;
    return (step * (weights.scales[Math.floor(at / inputs)] ?? 0)) / 45;
  });
}

function scoreOf(row: Float64Array): number {
  let score = 0;
  for (let at = 0; at < inputs; at++) score += (row[at] ?? 0) * (weights.direct[at] ?? 0);
  for (let unit = 0; unit < hidden; unit++) {
    let sum = weights.biases[unit] ?? 0;
    const from = unit * inputs;
    for (let at = 0; at < inputs; at++) sum += (row[at] ?? 0) * (first[from + at] ?? 0);
    score += Math.tanh(sum) * (weights.second[unit] ?? 0);
  }
  return score;
}

export interface Probabilities {
  /** One per candidate; with `none` they sum to 1. */
  readonly each: readonly number[];
  readonly none: number;
}

/**
 * @param rows features per candidate, in the order of `featureNames`
 * @param gone signs of absence, in the order of `absenceNames`
 */
export function probabilities(rows: readonly Float64Array[], gone: Float64Array): Probabilities {
  const scores = rows.map(scoreOf);
  const none = gone.reduce(
    (sum, value, at) => sum + value * (weights.absence[at] ?? 0),
    weights.none,
  );
  const most = Math.max(none, ...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, each) => sum + each, Math.exp(none - most));
  return { each: powers.map((each) => each / total), none: Math.exp(none - most) / total };
}
