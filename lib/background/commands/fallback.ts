import { fallbackReport } from "@/lib/core/fallback/report";
import type { Decided } from "@/lib/core/event/event";
import { fallback as fallbackProjection } from "@/lib/core/projection/fallback";
import { settledReasons } from "@/lib/core/projection/settled-reasons";
import type { AdminCalls } from "@/lib/messages/admin";
import type { PanelCalls } from "@/lib/messages/panel";
import type { Command, FrameSender } from "../context";
import { CommandError } from "../context";
import { namedStep } from "../named-step";
import { tabRow } from "../situation";
import { readView } from "../store/projector";

/** Why people go back to the old way, over a period. */
export const fallback: Command<AdminCalls, "fallback", null> = (scope, { store, clock }) =>
  store.read(async (database, { playbook }) =>
    fallbackReport(
      await readView(database, fallbackProjection),
      await readView(database, settledReasons),
      playbook,
      {
        ...scope,
        generatedAt: clock.now(),
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      },
    ),
  );

export const settleReason: Command<AdminCalls, "settleReason", null> = async (
  settled,
  { store, clock, newId },
) => {
  await store.commit(async (unit) => {
    const { playbook } = unit.known;
    if (!playbook) throw new CommandError("not-found");
    const { id, version } = playbook;
    const data = { ...settled, playbook: { id, version } };
    unit.append(newId(), clock.now(), [{ type: "FallbackReasonSettled", data }]);
  });
  return null;
};

/** The person takes back that a step was done in the old way: figures and prompts are as they were. */
export const takeFallbackBack: Command<PanelCalls, "takeFallbackBack", FrameSender> = async (
  { watch, saidAt },
  { store, clock, newId, notify },
  { tab },
) => {
  await store.commit(async (unit) => {
    const about = namedStep(unit.known, watch);
    const said = unit.views.oldWaySaid.find((each) => each.watch === watch && each.at === saidAt);
    if (!said) throw new CommandError("not-found");
    const { day: saidOn, department: saidIn, reason } = said;
    const data = { source: "self-report", ...about, saidAt, saidOn, saidIn } as const;
    const fact = { ...data, ...(reason === null ? {} : { reason }) };
    unit.append(newId(), clock.now(), [{ type: "FallbackTakenBack", data: fact }]);
  });
  await notify.tab(tab, { notice: "plan-changed" });
  return null;
};

/** The person says that a step was done in the old way, and perhaps why. */
export const sayFallback: Command<PanelCalls, "sayFallback", FrameSender> = async (
  { watch, caseId, reason },
  { store, clock, newId, notify },
  { tab },
) => {
  await store.commit(async (unit) => {
    const data = { source: "self-report", ...namedStep(unit.known, watch) } as const;
    const { fallbackReasons = [] } = unit.known.playbook ?? {};
    if (reason !== null && !fallbackReasons.some(({ id }) => id === reason)) {
      throw new CommandError("not-found");
    }
    const shown = Object.values((await tabRow(unit.database, tab)).frames).flat();
    const record = shown.find((page) => page.record !== null)?.record ?? null;
    const about = caseId === null ? record !== null && { record } : { caseId };
    const facts: Decided[] = [{ type: "FallbackNoticed", data: { ...data, ...about } }];
    if (reason !== null) facts.push({ type: "FallbackExplained", data: { ...data, reason } });
    unit.append(newId(), clock.now(), facts);
  });
  // Whoever did it the old way may need the prompt again.
  await notify.tab(tab, { notice: "plan-changed" });
  return null;
};
