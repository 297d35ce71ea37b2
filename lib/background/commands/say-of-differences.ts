import type { Deed } from "@/lib/core/discrepancy/deed";
import { mayNot } from "@/lib/core/discrepancy/may";
import type { MayNot } from "@/lib/core/discrepancy/may";
import { stateOf } from "@/lib/core/discrepancy/state";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import { bucketOf } from "@/lib/core/reconcile/bucket";
import type { AdminCalls } from "@/lib/messages/admin";
import type { ParsedRequestOf } from "@/lib/messages/call";
import type { Said, SayingRequest } from "@/lib/messages/parallel-panel";
import type { Services } from "../context";
import { CommandError } from "../context";
import type { Moment } from "../parallel/compare-parts";
import { momentOf, resultOf, settingOf } from "../parallel/compare-parts";
import { comparisonOf, namedIn, untold } from "../parallel/discrepancies";
import { runRow } from "../parallel/import";
import { runOf } from "../parallel/run-of";
import { sidesOfKey } from "../parallel/sides";
import type { HandrailDatabase } from "../store/database";
import type { DiscrepancyRow, RunRow } from "../store/parallel-rows";
import type { Known } from "../store/unit";

/** A key user says the same of some differences; from the record in the panel or from the queue. */
export function sayOfDifferences(
  { run: id, ids, saying }: ParsedRequestOf<AdminCalls["sayOfDifferences"]>,
  services: Services,
): Promise<Said> {
  return sayAll(
    id,
    ids.map((name) => [name, saying]),
    services,
  );
}

/** Takes back what a person said of several at once, each by its own deed. */
export function takeBack(
  { run, deeds }: ParsedRequestOf<AdminCalls["takeBack"]>,
  services: Services,
): Promise<Said> {
  const sayings = deeds.map(({ id, deed }): [string, SayingRequest] => [
    id,
    { kind: "withdrawn", deed },
  ]);
  return sayAll(run, sayings, services);
}

/** All in one transaction: where one of them is not there, nothing is said of any. */
async function sayAll(
  id: string,
  sayings: readonly (readonly [id: string, saying: SayingRequest])[],
  services: Services,
): Promise<Said> {
  const said = await services.store.keep(async (database, known) => {
    const run = runOf(known, id);
    const refused: { id: string; reason: MayNot }[] = [];
    const deeds: { id: string; deed: string }[] = [];
    for (const [name, saying] of sayings) {
      const deed = services.newId();
      const reason = await sayOfOne(database, known, services, run, name, saying, deed);
      if (reason) refused.push({ id: name, reason });
      else deeds.push({ id: name, deed });
    }
    return { deeds, refused };
  });
  services.notify.views();
  return said;
}

/** What is said; a picture does not come by this call, for it has to be looked at first. */
type ToSay = SayingRequest | { readonly kind: "pictured"; readonly picture: string };

/** Inside of a transaction. @returns why it may not be said, or `null`. @throws not-found */
export async function sayOfOne(
  database: HandrailDatabase,
  known: Known,
  { clock }: Pick<Services, "clock">,
  run: ParallelRun,
  name: string,
  saying: ToSay,
  /** Id of what is kept of it. */
  deed: string,
): Promise<MayNot | null> {
  const row = await runRow(database, run.id);
  const about = await discrepancyRow(database, row, run, known, name, momentOf(clock));
  const stamp = { id: deed, at: clock.now(), actor: known.identity.actor };
  return say(database, run, known, about, saying, stamp);
}

async function say(
  { discrepancies, discrepancyPictures }: HandrailDatabase,
  run: ParallelRun,
  { identity, profile }: Known,
  row: DiscrepancyRow,
  saying: ToSay,
  stamp: Pick<Deed, "id" | "at" | "actor">,
): Promise<MayNot | null> {
  const state = stateOf(row.deeds, run);
  if (!state) throw new CommandError("not-found");
  const { actor } = identity;
  const reason = mayNot(saying, state, { actor, role: profile.role }, run, row.deeds);
  if (reason) return reason;
  const deed = deedOf(saying, state.values, stamp);
  await discrepancies.put({ ...row, deeds: [...row.deeds, deed] });
  const taken = row.deeds.find(({ id }) => deed.kind === "withdrawn" && id === deed.deed);
  if (taken?.kind === "pictured") await discrepancyPictures.delete(taken.picture);
  return null;
}

function deedOf(saying: ToSay, values: string, stamp: Pick<Deed, "id" | "at" | "actor">): Deed {
  const { kind } = saying;
  const words = "comment" in saying && saying.comment !== "" ? { comment: saying.comment } : {};
  switch (kind) {
    case "marked":
      return { ...stamp, kind, mark: saying.mark, values, ...words };
    case "assigned":
      return { ...stamp, kind, owner: saying.owner, due: saying.due };
    case "fixed":
      return { ...stamp, kind, ...words };
    case "confirmed":
      return { ...stamp, kind };
    case "reopened":
    case "commented":
      return { ...stamp, kind, comment: saying.comment };
    case "pictured":
      return { ...stamp, kind, picture: saying.picture };
    case "withdrawn":
      return { ...stamp, kind, deed: saying.deed };
  }
}

/** What is kept of it, or the difference as it was found. @throws not-found */
async function discrepancyRow(
  database: HandrailDatabase,
  row: RunRow,
  run: ParallelRun,
  { playbook }: Known,
  name: string,
  now: Moment,
): Promise<DiscrepancyRow> {
  const told = await database.discrepancies.get(name);
  if (told) return told;
  const about = namedIn(name);
  if (!about || about.run !== run.id || !playbook) throw new CommandError("not-found");
  const { key, field } = about;
  const bucket = bucketOf(key);
  const found = await resultOf(database, run, bucket);
  const difference = found?.result.differences.find(
    (each) =>
      each.key === key &&
      (each.field === null ? null : (run.fields[each.field]?.id ?? null)) === field,
  );
  if (!difference) throw new CommandError("not-found");
  const setting = settingOf(row, run, playbook, now);
  const { pair } = await sidesOfKey(database, row, run, key);
  const comparison = comparisonOf(run, { field }, pair, setting);
  return untold(run, difference, bucket, comparison?.values);
}
