/** A discrepancy as Handrail's own pages show it. */
import { dayOf } from "@/lib/core/day";
import type { Ageing, Age } from "@/lib/core/discrepancy/ageing";
import { ageingOn, responsibleFor } from "@/lib/core/discrepancy/ageing";
import { deedsInForce } from "@/lib/core/discrepancy/deed";
import type { DeedActor, MayNot, Wish } from "@/lib/core/discrepancy/may";
import { lastOf, mayNot } from "@/lib/core/discrepancy/may";
import type { QueueItem } from "@/lib/core/discrepancy/queue";
import { queueItem } from "@/lib/core/discrepancy/queue";
import type { DiscrepancyState } from "@/lib/core/discrepancy/state";
import { stateOf } from "@/lib/core/discrepancy/state";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import type { Department, Playbook } from "@/lib/core/playbook/playbook";
import type { DiscrepancyView } from "@/lib/messages/parallel-panel";
import type { DiscrepancyRow } from "../store/parallel-rows";

/** What views of one run need to know, made once for many. */
export interface Viewer {
  readonly run: ParallelRun;
  readonly actor: DeedActor;
  readonly departments: readonly Department[];
  readonly utcOffsetMinutes: number;
  readonly ageOf: (ageing: Ageing) => Age;
}

export function viewerOf(
  run: ParallelRun,
  { calendar, departments }: Pick<Playbook, "calendar" | "departments">,
  actor: DeedActor,
  now: number,
  utcOffsetMinutes: number,
): Viewer {
  const ageOf = ageingOn(dayOf(now, utcOffsetMinutes), run, calendar);
  return { run, actor, departments, utcOffsetMinutes, ageOf };
}

export interface StatedDiscrepancy {
  readonly row: DiscrepancyRow;
  readonly state: DiscrepancyState;
  readonly item: QueueItem;
}

/** `null`: it was never found to differ. */
export function stated(row: DiscrepancyRow, viewer: Viewer): StatedDiscrepancy | null {
  const { run, utcOffsetMinutes, ageOf } = viewer;
  const state = stateOf(row.deeds, run);
  if (!state) return null;
  const critical = run.fields.some((field) => field.id === row.field && field.critical);
  const openedOn = dayOf(state.openedAt, utcOffsetMinutes);
  const age = ageOf({ openedOn, critical, due: state.due });
  const { id, field, kind, department } = row;
  const discrepancy = { id, run: run.id, field, kind, department, critical };
  return { row, state, item: queueItem(discrepancy, state, age) };
}

const wishes: readonly Wish["kind"][] = [
  "marked",
  "assigned",
  "fixed",
  "confirmed",
  "reopened",
  "commented",
  "pictured",
];

export function discrepancyView(
  { row, state, item }: StatedDiscrepancy,
  { run, actor, departments }: Viewer,
): DiscrepancyView {
  const refused: Partial<Record<Wish["kind"], MayNot>> = {};
  for (const kind of wishes) {
    const reason = kind === "withdrawn" ? null : mayNot({ kind }, state, actor, run, row.deeds);
    if (reason) refused[kind] = reason;
  }
  const { age, due, overdue, escalation } = item;
  const deeds = deedsInForce(row.deeds).reverse();
  return {
    id: row.id,
    kind: row.kind,
    critical: item.critical,
    state,
    age: { age, due, overdue, escalation },
    responsible:
      state.status === "closed"
        ? null
        : responsibleFor(escalation, state.owner, row.department, departments),
    deeds,
    mayNot: refused,
    mine: deeds.flatMap((deed) => (deed.actor === actor.actor ? deed.id : [])),
    withdrawable: lastOf(actor.actor, row.deeds),
  };
}
