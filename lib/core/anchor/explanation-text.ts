import type { Explanation } from "./explain";

/** Gives the sentence with this key, its placeholders filled in. */
export type Say = (
  key: ExplanationKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

export type ExplanationKey =
  | `kind.${Explanation["kind"]}`
  | "named"
  | "nameless"
  | `where.${NonNullable<Explanation["where"]>["kind"]}`
  | "ordinal";

/** An explanation in the words that `say` knows: one language's sentences, whoever keeps them. */
export function explanationText({ kind, name, where, ordinal }: Explanation, say: Say): string {
  const sort = say(`kind.${kind}`);
  const what = name === null ? say("nameless", { kind: sort }) : say("named", { kind: sort, name });
  const placed = where ? say(`where.${where.kind}`, { what, name: where.name }) : what;
  return ordinal ? say("ordinal", { what: placed, ...ordinal }) : placed;
}
