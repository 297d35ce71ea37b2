/** Writing without what nobody sees and without what only typing makes different. */

const SPACE = 0x20;
const LAST_ASCII = 0x7e;
const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;

/** Zero-width, direction marks, byte order mark, soft hyphen, variation selectors, control characters. */
export function isInvisible(code: number): boolean {
  if (code < 0x20) return code < 0x09 || code > 0x0d;
  if (code < 0xad) return code >= 0x7f && code <= 0x9f && code !== 0x85;
  return (
    code === 0xad ||
    code === 0x34f ||
    code === 0x61c ||
    code === 0x180e ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

/** Line breaks and tabs, no-break, thin and ideographic spaces. */
export function isSpace(code: number): boolean {
  if (code <= SPACE) return code === SPACE || (code >= 0x09 && code <= 0x0d);
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    (code >= 0x2028 && code <= 0x2029) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Dashes and minus signs of every length. */
function isDash(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe63;
}

/**
 * Half width, one kind of space, dash and apostrophe, nothing invisible, nothing around it. Unlike Unicode's
 * NFKC it keeps 5² and ① apart from 52 and 1.
 */
export function tidied(written: string): string {
  const { length } = written;
  for (let i = 0; i < length; i++) {
    const code = written.charCodeAt(i);
    if (code > LAST_ASCII || code < SPACE) return tidiedSlowly(written);
  }
  if (length === 0) return written;
  const isBare = written.charCodeAt(0) !== SPACE && written.charCodeAt(length - 1) !== SPACE;
  return isBare ? written : written.trim();
}

function tidiedSlowly(written: string): string {
  let tidy = "";
  for (let i = 0; i < written.length; i++) {
    const code = written.charCodeAt(i);
    if (isSpace(code)) tidy += " ";
    else if (!isInvisible(code)) tidy += tidyCharacter(code);
  }
  return tidy.trim();
}

function tidyCharacter(code: number): string {
  if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) {
    return String.fromCharCode(code - FULL_WIDTH_SHIFT);
  }
  if (isDash(code)) return "-";
  if (code === 0x2019 || code === 0x2018) return "'";
  if (code === 0xffe5) return "¥";
  if (code === 0xffe1) return "£";
  return String.fromCharCode(code);
}
