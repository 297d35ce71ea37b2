import type { LedgerPlan } from "@/lib/core/parallel-run/page-plan";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import { matchPages } from "@/lib/core/playbook/site";
import type { ParsedRequestOf } from "@/lib/messages/call";
import type { PageCalls } from "@/lib/messages/page";
import { compareSeen } from "../parallel/compare-seen";
import type { SeenValues } from "../parallel/compare-seen";
import type { Command, FrameSender, Services } from "../context";
import { CommandError } from "../context";
import { hashRecord } from "../hash";
import { ledgerPlansFor } from "../parallel/ledger-brief";
import { shownPages } from "../shown-pages";
import type { Known } from "../store/unit";

type Request = ParsedRequestOf<PageCalls["seeValues"]>;

/**
 * Takes what the CRM shows, as far as the playbook in force names it for exactly this page, and answers
 * with states. A frame that tells of anything else is an old one, or makes it up.
 */
export const seeValues: Command<PageCalls, "seeValues", FrameSender> = async (
  request,
  services,
  { tab },
) => {
  const seen = await services.store.read((_database, known) => checked(request, known, services));
  return { records: await compareSeen(services, tab, seen) };
};

async function checked(request: Request, known: Known, services: Services): Promise<SeenValues> {
  const shown = await shownPages(known, request.url);
  const plan = ledgerPlansFor(known, services, shown).find(({ run }) => run === request.run);
  const run = known.playbook?.parallelRuns.find(({ id }) => id === request.run);
  if (!plan || !run) throw new CommandError("denied");
  const fields = fieldsOf(plan, request.where);
  if (fields.size === 0) throw new CommandError("denied");
  // A record's page tells of one record.
  const records = request.where === "list" ? request.records : request.records.slice(0, 1);
  return {
    run,
    where: request.where,
    // A page's clock is this computer's, but a page may lie: nothing was seen in the future.
    at: Math.min(request.seenAt, services.clock.now()),
    reading: request.reading,
    records: await Promise.all(
      records.map(async ({ links, values }) => ({
        record: await recordOf(run, known, request.where === "list" ? links : [request.url]),
        values: new Map(Object.entries(values).filter(([field]) => fields.has(field))),
      })),
    ),
  };
}

function fieldsOf({ fields, list }: LedgerPlan, where: Request["where"]): Set<string> {
  const named = where === "list" ? (list?.cells ?? []) : fields;
  return new Set(named.map(({ field }) => field));
}

/** The first of the addresses that is a page about a record of the run's type. */
async function recordOf(
  { recordType }: ParallelRun,
  { playbook, identity }: Known,
  urls: readonly string[],
): Promise<string | null> {
  for (const url of urls) {
    const page = playbook && matchPages(playbook.sites, url).find(isOf(recordType));
    if (page?.record) return hashRecord(identity.salt, page.record);
  }
  return null;
}

const isOf =
  (recordType: string) =>
  ({ page }: ReturnType<typeof matchPages>[number]) =>
    page.record?.type === recordType;
