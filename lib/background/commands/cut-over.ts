import { addDays, businessDaysIn } from "@/lib/core/business-days";
import { dayOf } from "@/lib/core/day";
import { evidencePack as makePack } from "@/lib/core/cut-over/evidence-pack";
import { gate } from "@/lib/core/cut-over/gate";
import { peopleOf } from "@/lib/core/cut-over/people";
import { runDays } from "@/lib/core/parallel-run/run-days";
import type { SignOffDeed } from "@/lib/core/cut-over/sign-off";
import { judgedFor, mayNotSign, signOffHistory } from "@/lib/core/cut-over/sign-off";
import type { Calendar } from "@/lib/core/playbook/calendar";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { learning } from "@/lib/core/projection/learning";
import { mastery } from "@/lib/core/projection/mastery";
import type { AdminCalls } from "@/lib/messages/admin";
import type { CutOverView, WithdrawnSignOff } from "@/lib/messages/cut-over";
import type { Command, Services } from "../context";
import { CommandError } from "../context";
import { sha256 } from "../hash";
import { momentOf } from "../parallel/compare-parts";
import { runRow } from "../parallel/import";
import { runOf } from "../parallel/run-of";
import { lateIn } from "../parallel/late-facts";
import { pictureToday } from "../parallel/picture";
import type { HandrailDatabase } from "../store/database";
import { readView } from "../store/projector";
import type { Known } from "../store/unit";

type AdminCommand<Name extends keyof AdminCalls> = Command<AdminCalls, Name, null>;

export const cutOver: AdminCommand<"cutOver"> = async ({ run: id }, services) => {
  await pictureToday(services, id);
  return services.store.read((database, known) => cutOverView(database, known, services, id));
};

export const signOff: AdminCommand<"signOff"> = async ({ run: id, ...said }, services) => {
  await pictureToday(services, id);
  const { result } = await services.store.read(async (database, known) => ({
    result: (await cutOverView(database, known, services, id)).gate,
  }));
  const judged = judgedFor(result, said.department);
  if (!judged) throw new CommandError("not-found");
  await services.store.keep(async (database, known) => {
    if (mayNotSign(runOf(known, id), { ...said, verdict: judged.verdict })) {
      throw new CommandError("denied");
    }
    await database.signOffs.put({
      ...said,
      kind: "signed",
      id: services.newId(),
      at: services.clock.now(),
      run: id,
      gate: judged,
    });
  });
  services.notify.views();
  return null;
};

export const withdrawSignOff: AdminCommand<"withdrawSignOff"> = async (
  { run: id, ...said },
  { store, clock, newId, notify },
) => {
  await store.keep(async (database, known) => {
    const run = runOf(known, id);
    const decision = { decision: "go-on", day: run.from, verdict: "met", reason: null } as const;
    if (mayNotSign(run, { role: said.role, ...decision })) throw new CommandError("denied");
    const withdrawn = await database.signOffs.get(said.signOff);
    // By the rules of this run only its own decisions are withdrawn.
    if (withdrawn?.kind !== "signed" || withdrawn.run !== id) throw new CommandError("not-found");
    await database.signOffs.put({
      ...said,
      kind: "withdrawn",
      id: newId(),
      at: clock.now(),
      run: id,
    });
  });
  notify.views();
  return null;
};

export const evidencePack: AdminCommand<"evidencePack"> = async ({ run: id }, services) => {
  await pictureToday(services, id);
  const content = await services.store.read(async (database, known) => {
    const run = runOf(known, id);
    const { playbook } = known;
    const [published] = await database.publications.reverse().limit(1).toArray();
    if (!playbook || !published) throw new CommandError("not-found");
    const view = await cutOverView(database, known, services, id);
    const { imports } = await runRow(database, id);
    return {
      madeAt: services.clock.now(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      playbook: { id: playbook.id, version: playbook.version, sha256: published.sha256 },
      run,
      imports: imports.map(({ side, ...rest }) => ({
        ...rest,
        side: side === "ledger" ? ("ledger" as const) : ("crm" as const),
      })),
      pictures: view.pictures,
      gate: view.gate,
      signOffs: await database.signOffs.where("run").equals(id).toArray(),
    };
  });
  return makePack(content, sha256);
};

async function cutOverView(
  database: HandrailDatabase,
  known: Known,
  { clock }: Services,
  id: string,
): Promise<CutOverView> {
  const run = runOf(known, id);
  const { playbook } = known;
  if (!playbook) throw new CommandError("not-found");
  const { now, utcOffsetMinutes } = momentOf(clock);
  const today = dayOf(now, utcOffsetMinutes);
  const pictures = await database.dayPictures
    .where("[run+day]")
    .between([id, ""], [id, "\uffff"])
    .toArray();
  const deeds = await database.signOffs.where("run").equals(id).toArray();
  const people = await peopleIn(database, known, playbook, run);
  const { imports } = await runRow(database, id);
  const lastDay = runDays(run).to;
  return {
    today,
    lastDay,
    daysOff: daysOffIn(run.from, lastDay, playbook.calendar),
    pictures,
    gate: gate(run, { today, calendar: playbook.calendar, pictures, people }),
    signOffs: signOffHistory(deeds, id),
    withdrawn: withdrawnIn(deeds),
    late: lateIn(deeds, id, imports, utcOffsetMinutes),
  };
}

function withdrawnIn(deeds: readonly SignOffDeed[]): WithdrawnSignOff[] {
  const signed = new Map(
    deeds.flatMap((deed) => (deed.kind === "signed" ? [[deed.id, deed]] : [])),
  );
  return deeds
    .flatMap((by) => {
      const signOff = by.kind === "withdrawn" ? signed.get(by.signOff) : undefined;
      return by.kind === "withdrawn" && signOff ? [{ signOff, by }] : [];
    })
    .sort((a, b) => b.by.at - a.by.at);
}

function daysOffIn(from: string, to: string, calendar: Calendar): string[] {
  const worked = new Set(businessDaysIn(from, to, calendar));
  const off: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (!worked.has(day)) off.push(day);
  return off;
}

async function peopleIn(
  database: HandrailDatabase,
  { identity }: Known,
  playbook: Playbook,
  run: ParallelRun,
) {
  const everybody = await readView(database, learning);
  const masteries = (await readView(database, mastery))[0] ?? {};
  return peopleOf(
    playbook,
    run,
    everybody.map((person) => ({
      learning: person,
      // How well colleagues do is known in their own browsers only.
      masteries: person.actor === identity.actor ? masteries : null,
    })),
  );
}
