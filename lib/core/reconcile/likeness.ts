/** How alike two records are by their names, and by whatever else is known of both. */
import { plainText } from "../compare/text";
import { companyName } from "./company-name";
import type { CompanyName } from "./company-name";

/** A row of the ledger or a record of the CRM by its name; `others`: telephone, city … in any order. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly others?: readonly string[];
}

/** What speaks for it or against it, for the person who decides. */
export type LikenessReason =
  | "same-name"
  | "alike-name"
  | "place-missing"
  | "place-differs"
  | "branch-differs"
  | "others-agree";

/** A name taken apart once, for many comparisons. */
export interface Likable {
  readonly company: CompanyName;
  readonly grams: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

const PLACE_MISSING = 0.9;
const PLACE_DIFFERS = 0.7;
/** A branch is another record than its parent: below what is proposed. */
const BRANCH_DIFFERS = 0.5;
/** Of what is missing to 1, what each other value that agrees makes up; never all of it. */
const OTHER_AGREES = 0.3;

export function likable({ name, others = [] }: Named): Likable {
  const company = companyName(name);
  const plain = others.map((other) => plainText(other, "ignore")).filter((other) => other !== "");
  return { company, grams: gramsOf(company.core), others: new Set(plain) };
}

/** Pairs of neighbouring characters, with the ends marked: a name begins as it begins. */
function gramsOf(core: string): ReadonlySet<string> {
  const grams = new Set<string>();
  const text = `^${core}$`;
  for (let i = 1; i < text.length; i++) grams.add(text.slice(i - 1, i + 1));
  return grams;
}

/**
 * 0 to 1, the same from both sides; 1 only where the names are the same but for their form. `agreeing`: how
 * many of the other fields agree, which ranks those that are equally like.
 */
export function likeness(
  one: Likable,
  other: Likable,
): {
  readonly likeness: number;
  readonly agreeing: number;
  readonly why: readonly LikenessReason[];
} {
  const why: LikenessReason[] = [];
  const isSame = one.company.core === other.company.core;
  let value = isSame ? 1 : dice(one.grams, other.grams);
  why.push(isSame ? "same-name" : "alike-name");
  const [here, there] = [one.company.places, other.company.places];
  if (here !== there) {
    const isMissing = here === "" || there === "";
    value *= isMissing ? PLACE_MISSING : PLACE_DIFFERS;
    why.push(isMissing ? "place-missing" : "place-differs");
  }
  let agreeing = 0;
  for (const known of one.others) if (other.others.has(known)) agreeing++;
  if (agreeing > 0) {
    value += (1 - value) * (1 - (1 - OTHER_AGREES) ** agreeing);
    why.push("others-agree");
  }
  if (one.company.branch !== other.company.branch) {
    value *= BRANCH_DIFFERS;
    why.push("branch-differs");
  }
  return { likeness: Math.round(value * 1000) / 1000, agreeing, why };
}

/** Twice what both have ÷ what each has. */
function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const gram of one) if (other.has(gram)) both++;
  return (2 * both) / Math.max(1, one.size + other.size);
}
