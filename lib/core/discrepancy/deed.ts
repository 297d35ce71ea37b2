/**
 * What was seen and said of one discrepancy, as immutable deeds. Two browsers' deeds are put together as
 * the union of two sets: in whatever order and however often they arrive, they say the same. Owners and
 * comments are people's words; they live here, with the discrepancy, and never in the event log.
 */
import { z } from "../zod";

/**
 * What a key user says it is. `accepted` and `rule-difference` settle it until one of the values changes;
 * `timing` says that it will close by itself.
 */
export const marks = [
  "crm-wrong",
  "ledger-wrong",
  "timing",
  "rule-difference",
  "accepted",
] as const;
export type Mark = (typeof marks)[number];

const id = z.string().min(1).max(120);
/** ms since 1970. */
const moment = z.number().min(0).max(8.64e15);
const comment = z.string().trim().min(1).max(2000);
/** Tells the two values from changed ones without saying them. */
const values = z.string().max(120);

const said = {
  id,
  /** When it was said. */
  at: moment,
  /** Pseudonym. */
  actor: id,
};

export const deedSchema = z.discriminatedUnion("kind", [
  /** Evidence: it differs. */
  z.strictObject({ ...said, kind: z.literal("found"), seenAt: moment, values }),
  /** Evidence: it agrees, or is no longer there. */
  z.strictObject({ ...said, kind: z.literal("agreed"), seenAt: moment }),
  z.strictObject({
    ...said,
    kind: z.literal("marked"),
    mark: z.enum(marks),
    /** Which values the person saw. */
    values,
    comment: comment.optional(),
  }),
  z.strictObject({
    ...said,
    kind: z.literal("assigned"),
    /** A key user of the playbook, by name; `null`: nobody any more. */
    owner: z.string().trim().min(1).max(80).nullable(),
    /** `YYYY-MM-DD`; `null`: as the run says. */
    due: z.iso.date().nullable(),
  }),
  z.strictObject({ ...said, kind: z.literal("fixed"), comment: comment.optional() }),
  z.strictObject({ ...said, kind: z.literal("confirmed") }),
  z.strictObject({ ...said, kind: z.literal("reopened"), comment }),
  z.strictObject({ ...said, kind: z.literal("commented"), comment }),
  /** The person added a picture, which lies beside (`discrepancyPictures`). */
  z.strictObject({ ...said, kind: z.literal("pictured"), picture: id }),
  /** The person takes back what they said last. */
  z.strictObject({ ...said, kind: z.literal("withdrawn"), deed: id }),
]);

export type Deed = z.infer<typeof deedSchema>;
type DeedOf<Kind extends Deed["kind"]> = Extract<Deed, { kind: Kind }>;
export type Evidence = DeedOf<"found" | "agreed">;
/** Withdrawals are done with once what they withdraw is gone. */
export type DeedInForce = Exclude<Deed, { kind: "withdrawn" }>;
/** What a person said. */
export type Saying = Exclude<Deed, Evidence>;

export function isEvidence(deed: Deed): deed is Evidence {
  return deed.kind === "found" || deed.kind === "agreed";
}

/**
 * What holds: each deed once, without what was withdrawn and the withdrawals, by (`at`, `id`). Only the
 * person who said something can withdraw it, and evidence nobody can.
 */
export function deedsInForce(deeds: readonly Deed[]): DeedInForce[] {
  const byId = new Map(deeds.map((deed) => [deed.id, deed]));
  const withdrawn = new Set<string>();
  for (const deed of byId.values()) {
    if (deed.kind !== "withdrawn") continue;
    const target = byId.get(deed.deed);
    if (target && !isEvidence(target) && target.actor === deed.actor) withdrawn.add(target.id);
  }
  return [...byId.values()]
    .filter((deed): deed is DeedInForce => deed.kind !== "withdrawn")
    .filter((deed) => !withdrawn.has(deed.id))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
