import { adoptionReport } from "@/lib/core/adoption/report";
import { adoption as adoptionProjection } from "@/lib/core/projection/adoption";
import type { AdminCalls } from "@/lib/messages/admin";
import type { Command } from "../context";
import { readView } from "../store/projector";

export const adoption: Command<AdminCalls, "adoption", null> = (scope, { store, clock }) =>
  store.read(async (database, { playbook }) =>
    adoptionReport(await readView(database, adoptionProjection), playbook, {
      ...scope,
      generatedAt: clock.now(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    }),
  );
