/**
 * What in a text may be customer data. A descriptor is part of a playbook, and playbooks travel: it
 * keeps the words of the CRM, not those of its records.
 */

/** With bounds: without them a long word without spaces would take minutes. */
const ADDRESS = /[^\s@]{1,64}@\S+|https?:\/\/\S+/giu;
/** Amounts, dates, telephone numbers, references: `PR2406-0003`, `12.05.2026`, `1,200`. */
const NUMBERED = /(?<!\p{L})\p{L}*\d[\p{L}\d.,:/\\'’+%-]*/gu;
/** How many there are of something: `Contacts (5)`. */
const COUNT = /[([（]\s*[\d.,+]+\s*[)\]）]/g;

/** More of a text than anybody keeps. */
const MAX_MASKED = 400;

/**
 * The text with addresses and longer numbers masked; `""` when nothing else is left. Short numbers stay:
 * “Phone 2” is a name, “2026-11-22” is data.
 */
export function masked(text: string): string {
  // Most texts of most pages have nothing to mask.
  if (!/[\d@]|:\/\//.test(text)) return text;
  const named = text.slice(0, MAX_MASKED).replace(ADDRESS, "#").replace(COUNT, "");
  const without = /\d.*\d.*\d/s.test(named)
    ? named.replace(NUMBERED, (part) => (part.replace(/\D/g, "").length > 2 ? "#" : part))
    : named;
  return /\p{L}/u.test(without) ? without : "";
}

/** Made by a machine at each load: not a name that lasts. `:r25:`, `ui-id-7`, `input_a8f3c09d`. */
export function isGenerated(identifier: string): boolean {
  return (
    /^:|[«»]|(?:^|[-_:])(?:r\d*[a-z]?\d*:|radix|ui-id|mui|headlessui|ember|ext-gen|yui)/i.test(
      identifier,
    ) ||
    /\d{4,}/.test(identifier) ||
    /(?:^|[-_])(?=[a-f]*\d)(?=\d*[a-f])[a-f\d]{7,}/i.test(identifier)
  );
}

/**
 * Ten bits of a text that may be customer data: enough to tell the rows of one page apart, too few to
 * tell whose they are, because about every thousandth name in the world has the same.
 *
 * @returns 1 to 1024; 0 for a text without letters and digits
 */
export function markOf(text: string): number {
  let hash = 0x811c9dc5;
  let isEmpty = true;
  for (const sign of text.normalize("NFKC").toLowerCase()) {
    if (!/[\p{L}\p{N}]/u.test(sign)) continue;
    isEmpty = false;
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  }
  return isEmpty ? 0 : ((hash ^ (hash >>> 15)) & 1023) + 1;
}
