import { forgetEverything } from "../parallel/forget";
import { withoutName } from "@/lib/core/authoring/draft";
import type { EventType } from "@/lib/core/event/event";
import { traceSummary } from "@/lib/core/projection/trace-summary";
import { dayFacts } from "@/lib/core/projection/day-facts";
import type { TraceSummary } from "@/lib/core/projection/trace-summary";
import { keptUntil, RETENTION_DAYS } from "@/lib/core/retention";
import { sum } from "@/lib/core/sum";
import type { AdminCalls } from "@/lib/messages/admin";
import type { Command } from "../context";
import { discardOutbox } from "../collect-outbox";
import { withdrawalOf } from "./hand-in";
import { nextGeneration } from "../store/contributions";
import { readAll } from "../store/event-log";
import type { PublicationAudit, PublicationRow } from "../store/database";
import { readView } from "../store/projector";
import { ViewRows } from "../store/view-rows";
import { newDashboard } from "@/lib/core/statistics/dashboard";
import {
  dropSharedCube,
  dropSigningKey,
  makeIdentity,
  readDashboard,
  readHandedIn,
  readWithdrawals,
  writeSetting,
} from "../store/settings";
import { newProfile } from "@/lib/core/profile";

export const stored: Command<AdminCalls, "stored", null> = (_request, { store, clock }) =>
  store.read(async (database, { playbook, identity }) => {
    const [summary] = await readView(database, traceSummary);
    const base = await database.bases.get([traceSummary.name, "all"]);
    const gone = (base?.row as TraceSummary | undefined)?.counts ?? {};
    const first = await database.events.limit(1).first();
    const keptDays = playbook?.privacy.retentionDays ?? RETENTION_DAYS;
    const { openCases: board } = await ViewRows.load(database);
    const days = (await readView(database, dayFacts)).map(({ day }) => day).sort();
    const { usage } = await navigator.storage.estimate();
    const counts = Object.entries(summary?.counts ?? {}) as [EventType, number][];
    return {
      events: counts.map(([type, count]) => ({ type, count: count - (gone[type] ?? 0) })),
      deleted: sum(Object.values(gone)),
      retentionDays: keptDays,
      nextDeletionAt: first ? keptUntil(first.at, keptDays, clock.utcOffsetMinutes()) : null,
      firstAt: first?.at ?? null,
      lastAt: summary?.lastAt ?? null,
      counted:
        days[0] === undefined
          ? null
          : { days: new Set(days).size, from: days[0], to: days.at(-1) ?? days[0] },
      questions: await database.help.filter(({ actor }) => actor === identity.actor).count(),
      handedIn: await readHandedIn(database),
      openCases: board.open.length,
      playbooks: await database.publications.count(),
      bytes: usage ?? null,
    };
  });

/** Everything about the person, readable. Page marks and salts are no data about anybody. */
export const myData: Command<AdminCalls, "myData", null> = (_request, { store, clock }) =>
  store.read(async (database, { profile, identity }) => {
    const { device, actor } = identity;
    const events = await readAll(database);
    // Also of facts that were deleted for their age.
    const counted = await database.views.toArray();
    const questions = await database.help.toArray();
    const name = profile.displayName;
    const drafts = await database.drafts
      .filter(({ author }) => author !== null && author === name)
      .toArray();
    // Without the key: which customer it was is no data about this person.
    const differences = (await database.discrepancies.toArray()).flatMap(({ run, field, deeds }) =>
      deeds.filter((deed) => deed.actor === actor).map((deed) => ({ run, field, ...deed })),
    );
    const dashboard = await readDashboard(database);
    const handedIn = await readHandedIn(database);
    const exportedAt = new Date(clock.now()).toISOString();
    return JSON.stringify(
      {
        exportedAt,
        device,
        actor,
        profile,
        events,
        counted,
        questions,
        drafts,
        differences,
        dashboard,
        handedIn,
      },
      null,
      2,
    );
  });

/** Who published stays a fact; that it was this person does not. */
function withoutPerson(
  audit: PublicationAudit,
  actor: string,
  name: string | null,
): PublicationAudit {
  const isTheirs = audit.actor === actor;
  return {
    ...audit,
    ...(isTheirs ? { actor: "", author: null } : {}),
    ...(name && audit.writtenBy === name ? { writtenBy: null } : {}),
  };
}

/**
 * Legal erasure, the one exception to “facts are never removed”: trace, figures, name, department and
 * pseudonym go, questions with their answers too; language, look and role stay, so that the person can go on. That it happened is a fact.
 */
export const eraseMyData: Command<AdminCalls, "eraseMyData", null> = async (_request, services) => {
  const withdrawal = await withdrawalOf(services);
  const erased = await services.store.commit(async (unit) => {
    const { database, known } = unit;
    await unit.write(); // what shares this transaction is erased too, not written after it
    const events = await database.events.count();
    const days = new Set((await readView(database, dayFacts)).map(({ day }) => day)).size;
    await Promise.all([
      database.events.clear(),
      database.views.clear(),
      database.bases.clear(),
      database.sessions.clear(),
      database.tabs.clear(),
      database.suggestions.clear(),
      database.help.clear(),
    ]);
    const name = known.profile.displayName;
    // What they wrote is the team's; who wrote it is theirs.
    if (name) {
      const drafts = await database.drafts.toArray();
      await database.drafts.bulkPut(drafts.map((draft) => withoutName(draft, name)));
    }
    await database.publications.toCollection().modify((row: PublicationRow) => {
      if (row.audit)
        Object.assign(row, { audit: withoutPerson(row.audit, known.identity.actor, name) });
    });
    unit.views.forget();
    const { language, colorScheme, role } = known.profile;
    const profile = { ...newProfile, language, colorScheme, role };
    const identity = { ...makeIdentity(services.newId), mark: known.identity.mark };
    await writeSetting(database, "profile", profile);
    await writeSetting(database, "identity", identity);
    await writeSetting(database, "dashboard", newDashboard);
    await writeSetting(database, "handedIn", []);
    await writeSetting(database, "dailyFile", null);
    await dropSharedCube(database);
    await nextGeneration(database); // the one in memory is out of date, too
    await dropSigningKey(database); // nobody is to be known again by it
    if (withdrawal) {
      const earlier = await readWithdrawals(database);
      await writeSetting(database, "withdrawals", [...earlier, withdrawal]);
    }
    unit.learn({ profile, identity });
    unit.append(services.newId(), services.clock.now(), [
      { type: "TraceErased", data: { events } },
    ]);
    return { events, days, isWithdrawable: withdrawal !== null };
  });
  // By another salt, records seen would be strangers; and what colleagues' customers are is not theirs to keep.
  await services.store.keep(forgetEverything);
  await discardOutbox();
  await services.notify.everyTab({ notice: "begin-anew" });
  return erased;
};
