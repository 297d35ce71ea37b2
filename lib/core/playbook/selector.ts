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

/**
 * Before a space, a compound is compared with every ancestor of every element. Looking into an attribute's
 * text, or counting siblings, then holds a page of 50,000 elements for 100 to 600 ms; names, whole values
 * and being the first or last cost next to nothing (test/e2e/hostile-selectors.spec.ts).
 */
const COSTLY_BEFORE_SPACE = /[~|^$*]=|:(?:nth-|\w+-of-type)/;

export type SelectorProblem = "too-long" | "too-deep" | "not-allowed" | "too-slow";

/** Why a selector is refused, or `null` when it may be used. */
export function selectorProblem(selector: string): SelectorProblem | null {
  if (selector.length > MAX_LENGTH) return "too-long";
  if (/^\s*>|>\s*$|>\s*>/.test(selector)) return "not-allowed";
  const { compounds, ancestors } = split(selector.trim());
  if (compounds.length > MAX_COMPOUNDS) return "too-deep";
  const isWellFormed = (compound: string) => compound !== "" && COMPOUND.test(compound);
  if (!compounds.every(isWellFormed)) return "not-allowed";
  const isSlow = compounds.slice(0, ancestors).some((compound) => isCostly(compound));
  return isSlow ? "too-slow" : null;
}

function isCostly(compound: string): boolean {
  return COSTLY_BEFORE_SPACE.test(compound.replace(/"[^"]*"|'[^']*'/g, ""));
}

interface Parts {
  readonly compounds: readonly string[];
  /** How many of them stand before the last descendant combinator. */
  readonly ancestors: number;
}

/** Splits at descendant and child combinators, but not inside `[…]` or quotes. */
function split(selector: string): Parts {
  const compounds: string[] = [];
  let ancestors = 0;
  let current = "";
  let isChild = false;
  let bracket = false;
  let quote = "";
  const end = () => {
    compounds.push(current);
    current = "";
    isChild = false;
  };
  for (const char of selector) {
    const isText = bracket || quote !== "";
    if (quote) quote = char === quote ? "" : quote;
    else if (bracket && (char === '"' || char === "'")) quote = char;
    else if (char === "[") bracket = true;
    else if (char === "]") bracket = false;
    if (!isText && (char === ">" || /\s/.test(char))) {
      if (current) end();
      isChild ||= char === ">";
    } else {
      if (current === "" && compounds.length > 0 && !isChild) ancestors = compounds.length;
      current += char;
    }
  }
  end();
  return { compounds, ancestors };
}
