/** Why nothing of a file was taken in. Sentences: `problems` of the namespace `bundles`. */
export const bundleProblems = [
  /** No archive, or none of ours. */
  "not-a-bundle",
  /** Cut off, damaged, or not as its format demands. */
  "broken",
  "too-large",
  /** Made by a newer Handrail. */
  "newer-format",
  /** A signature or a checksum does not fit. */
  "tampered",
  /** Of another playbook. */
  "foreign-workspace",
  /** Facts of somebody else than who signs. */
  "foreign-facts",
  /** Facts of days that are still to come: the clock of that computer is wrong. */
  "future-days",
  /** The browser is known by another key. */
  "key-changed",
  "blocked",
  /** The person has withdrawn what they handed in. */
  "withdrawn",
  /** Says something else of a month that is here, at the same revision. */
  "contradicts",
  /** Exactly this is here. */
  "duplicate",
  /** Something newer is here. */
  "nothing-new",
  /** The admin's own: counted anyway. */
  "own-facts",
  /** A playbook, where facts are taken in. */
  "is-a-playbook",
  /** Facts, where a playbook is taken. */
  "is-facts",
  /** The same person has published something since. */
  "older-playbook",
  /** Published on a day that is still to come: every later one would be older than it. */
  "future-playbook",
  /** It is in force. */
  "same-playbook",
  /** Made in this browser. */
  "own-playbook",
] as const;

export type BundleProblem = (typeof bundleProblems)[number];

/** The only thing that reading and checking a bundle throws. */
export class BundleRefused extends Error {
  override readonly name = "BundleRefused";
  constructor(readonly problem: BundleProblem) {
    super(problem);
  }
}

/** Throws: nothing of the file is taken. */
export function refuseBundle(problem: BundleProblem): never {
  throw new BundleRefused(problem);
}

/** Whatever reading throws, as a reason. What nobody thought of is a file that cannot be read. */
export function bundleProblemOf(error: unknown): BundleProblem {
  return error instanceof BundleRefused ? error.problem : "broken";
}
