// @ts-check
/**
 * @param {readonly number[]} values
 * @param {number} share 0.5 is the median, 0.95 the 95th percentile
 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** @param {number} value */
export function round(value, digits = 2) {
  return Number(value.toFixed(digits));
}
