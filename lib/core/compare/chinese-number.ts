/** Numbers with Chinese units: 3.5万, 1亿2000万, 三万五千, and the capitals of contracts, 壹万贰仟元整. */

const digits = new Map<string, number>();
for (const [value, spellings] of [
  "零〇",
  "一壹弌",
  "二贰貳两兩",
  "三叁參叄",
  "四肆",
  "五伍",
  "六陆陸",
  "七柒",
  "八捌",
  "九玖",
].entries()) {
  for (const spelling of spellings) digits.set(spelling, value);
}

/** Units below 万 by their power of ten. */
const small = new Map(
  Object.entries({ 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3 } satisfies Record<string, number>),
);
const LARGE = new Set("亿億");
const MYRIADS = new Set("万萬亿億");
const IN_DIGITS = /[\d.,' ]/;

const CAPITAL_AMOUNT = /^(?:(.+?)[元圆圓块])?(?:零?(.)角)?(?:零?(.)分)?[整正]?$/;

/**
 * @param plainDigits makes `1234.5` of a number in digits however it is written, or `null`.
 * @returns NaN where it is no number: a digit without a unit between, 万 twice, units that rise.
 */
export function chineseNumber(
  text: string,
  plainDigits: (text: string) => string | null = () => null,
): number {
  /** What 亿 has closed, what 万 has, and what 千, 百 and 十 have. */
  let total = 0;
  let section = 0;
  let rest = 0;
  /** A number that still waits for its unit, as JavaScript writes it. */
  let open: string | null = null;
  /** The power of ten of the last unit below 万. */
  let power = 4;
  let units = 0;
  let isAfterZero = false;

  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    const digit = digits.get(character);
    const unit = small.get(character);
    if (digit === 0 && text.length > 1) {
      if (open !== null) return Number.NaN;
      isAfterZero = true;
    } else if (digit !== undefined) {
      if (open !== null) return Number.NaN;
      open = String(digit);
    } else if (unit !== undefined) {
      // 十五 is 15, but 百五 is nothing.
      if (unit >= power || (open === null && unit !== 1)) return Number.NaN;
      rest += times(open ?? "1", unit);
      [open, power, isAfterZero] = [null, unit, false];
      units++;
    } else if (MYRIADS.has(character)) {
      const below = rest === 0 ? open : String(rest + Number(open ?? 0));
      const isLarge = LARGE.has(character);
      const isOutOfOrder = isLarge ? total !== 0 : section !== 0;
      if (isOutOfOrder || (below === null && !(isLarge && section !== 0))) return Number.NaN;
      if (isLarge) [total, section] = [times(String(section), 8) + times(below ?? "0", 8), 0];
      else section = times(below ?? "0", 4);
      [rest, open, power, isAfterZero] = [0, null, 4, false];
      units++;
    } else {
      const start = i;
      while (i + 1 < text.length && IN_DIGITS.test(text.charAt(i + 1))) i++;
      if (open !== null) return Number.NaN;
      open = plainDigits(text.slice(start, i + 1).trim());
      if (open === null) return Number.NaN;
    }
  }
  if (open === null && units === 0) return Number.NaN;
  return total + section + rest + tail(text, open, isAfterZero, power);
}

/** JavaScript reads its own way of writing to the nearest double, where 1.15 × 10⁸ would miss it. */
const times = (number: string, power: number) =>
  number.includes("e") ? Number(number) * 10 ** power : Number(`${number}e${power}`);

/** In 三万五 the 五 are thousands, in 两百五 tens; in 三万零五 and 3万5 it is five. */
function tail(text: string, open: string | null, isAfterZero: boolean, power: number): number {
  if (open === null) return 0;
  const before = text.charAt(text.length - 2);
  const isDigit = digits.has(text.charAt(text.length - 1));
  if (!isDigit || isAfterZero || before === "") return Number(open);
  if (MYRIADS.has(before)) return times(open, LARGE.has(before) ? 7 : 3);
  return small.has(before) ? times(open, power - 1) : Number(open);
}

/** An amount in words with 元, 角 and 分: 壹万贰仟叁佰元伍角整. @returns NaN where it is none. */
export function chineseAmount(text: string): number {
  const [, yuan, jiao, fen] = CAPITAL_AMOUNT.exec(text) ?? [];
  if (yuan === undefined && jiao === undefined && fen === undefined) return Number.NaN;
  const cents =
    (yuan === undefined ? 0 : chineseNumber(yuan) * 100) + oneDigit(jiao) * 10 + oneDigit(fen);
  return Math.round(cents) / 100;
}

const oneDigit = (character: string | undefined) =>
  character === undefined ? 0 : (digits.get(character) ?? Number.NaN);
