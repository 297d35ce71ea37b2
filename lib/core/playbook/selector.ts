/**
 * The CSS that a playbook may contain. `*:has(~ .x)` held a page of 30,000 siblings for 17 s, and
 * sibling combinators inside functional pseudo-classes do the same; a playbook must never be able to
 * freeze a CRM, so only shapes whose cost grows with the page, not with its square, are allowed.
 */
const MAX_LENGTH = 256;
const MAX_COMPOUNDS = 8;

const IDENT = String.raw`-?[A-Za-z_\u00a0-\uffff][\w\u00a0-\uffff-]*`;
const ATTRIBUTE = String.raw`\[\s*[\w-]+\s*(?:[~|^$*]?=\s*(?:"[^"\\]*"|'[^'\\]*'|${IDENT})\s*(?:\s[is])?\s*)?\]`;
const PSEUDO = String.raw`:(?:first-child|last-child|first-of-type|last-of-type|only-child|nth-(?:child|of-type)\(\s*\d{1,4}\s*\))`;
const COMPOUND = new RegExp(`^(?:${IDENT}|\\*)?(?:#${IDENT}|\\.${IDENT}|${ATTRIBUTE}|${PSEUDO})*$`);

export type SelectorProblem = "too-long" | "too-deep" | "not-allowed";

/** Why a selector is refused, or `null` when it may be used. */
export function selectorProblem(selector: string): SelectorProblem | null {
  if (selector.length > MAX_LENGTH) return "too-long";
  if (/^\s*>|>\s*$|>\s*>/.test(selector)) return "not-allowed";
  const compounds = splitCompounds(selector.trim());
  if (compounds.length > MAX_COMPOUNDS) return "too-deep";
  const wellFormed = compounds.every((compound) => compound !== "" && COMPOUND.test(compound));
  return wellFormed ? null : "not-allowed";
}

/** Splits at descendant and child combinators, but not inside `[…]` or quotes. */
function splitCompounds(selector: string): string[] {
  const compounds: string[] = [];
  let current = "";
  let bracket = false;
  let quote = "";
  for (const char of selector.replace(/\s*>\s*(?![^[]*\])/g, " ")) {
    if (quote) quote = char === quote ? "" : quote;
    else if (bracket && (char === '"' || char === "'")) quote = char;
    else if (char === "[") bracket = true;
    else if (char === "]") bracket = false;
    if (/\s/.test(char) && !bracket && !quote) {
      if (current) compounds.push(current);
      current = "";
    } else {
      current += char;
    }
  }
  return [...compounds, current];
}
