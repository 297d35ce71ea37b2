/** The time of day behind a date: 9:30, 上午9:30, 9:30 PM, 9时30分, T16:00:00Z, 16:00 GMT+0800 (CST). */

export interface WrittenTime {
  /** What stands before the time. */
  readonly day: string;
  /** Minutes since midnight, with seconds dropped; `null` where no time is written. */
  readonly minute: number | null;
  /** Minutes east of UTC, where the text says it; else `null`. */
  readonly offset: number | null;
}

const TIME =
  /^(.+?)[t,\s]*(凌晨|早上|上午|中午|下午|傍晚|晚上|am|pm)? ?(\d{1,2}) ?(?:[:点时時] ?(\d{2})|[点时時])(?::\d{2}(?:[.,]\d+)?|分(?:\d{1,2}秒)?)? ?(am|pm|a\.m\.|p\.m\.)? ?(z|(?:utc|gmt)?[+-]\d{1,2}:?(?:\d{2})?|utc|gmt)?(?: ?\([^)]*\))?$/;
const DIGITS = /^(\d{8})(\d{2})(\d{2})(?:\d{2})?$/;
const AFTERNOON = new Set(["下午", "傍晚", "晚上", "pm", "p.m."]);
const HALF_DAY = 12;

/** @param text what `tidied` gives, in small letters. @returns `null` where the time is none, such as 25:00. */
export function withoutTime(text: string): WrittenTime | null {
  const digits = DIGITS.exec(text);
  if (digits) return timed(digits[1], Number(digits[2]), Number(digits[3]), undefined, undefined);
  const found = TIME.exec(text);
  if (!found) return { day: text, minute: null, offset: null };
  const [, day, before, hour, minute = "0", after, zone] = found;
  // 2026-03-05 09 00 is no time; 下午14:30 says it twice and is read all the same.
  return timed(day, Number(hour), Number(minute), before ?? after, zone);
}

function timed(
  day = "",
  hour: number,
  minute: number,
  half: string | undefined,
  zone: string | undefined,
): WrittenTime | null {
  const isMidnight = hour === 24 && minute === 0;
  if (minute > 59 || (hour > 23 && !isMidnight)) return null;
  return { day, minute: hourOf(hour, half) * 60 + minute, offset: offsetOf(zone) };
}

/** 12 am is midnight, 12 pm noon; 中午1点 is 13, 中午11点 is 11. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > HALF_DAY) return hour;
  if (half === "中午") return hour < 10 ? hour + HALF_DAY : hour;
  if (AFTERNOON.has(half)) return hour === HALF_DAY && half !== "晚上" ? hour : hour + HALF_DAY;
  return hour === HALF_DAY && (half === "am" || half === "a.m." || half === "凌晨") ? 0 : hour;
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const [, sign, hours, minutes] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (hours === undefined) return 0;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}
