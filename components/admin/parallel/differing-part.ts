/** A text in three: what both begin with, what differs, what both end with. */
export interface Parted {
  readonly before: string;
  readonly part: string;
  readonly after: string;
}

/** With less in common than this, marking a part says less than the two whole texts. */
const ENOUGH_IN_COMMON = 1 / 3;

/**
 * Where two texts differ, so that it is seen at once: 12,000.00 and 12,500.00 differ in one digit.
 * `part` may be empty where the other text has something more.
 */
export function differingPart(one: string, other: string): readonly [Parted, Parted] {
  const [left, right] = [Array.from(one), Array.from(other)];
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  if (start + end < Math.max(left.length, right.length) * ENOUGH_IN_COMMON) [start, end] = [0, 0];
  return [parted(left, start, end), parted(right, start, end)];
}

function parted(text: readonly string[], start: number, end: number): Parted {
  const last = text.length - end;
  return {
    before: text.slice(0, start).join(""),
    part: text.slice(start, last).join(""),
    after: text.slice(last).join(""),
  };
}

/** Of what both have in common only so much as stands next to what differs. */
export function shortened({ before, part, after }: Parted, most: number): Parted {
  const [start, end] = [Array.from(before), Array.from(after)];
  return {
    before: start.length > most ? `…${start.slice(-most).join("")}` : before,
    part,
    after: end.length > most ? `${end.slice(0, most).join("")}…` : after,
  };
}
