import { learningReport as reportOf } from "@/lib/core/learning/report";
import { learning } from "@/lib/core/projection/learning";
import type { AdminCalls } from "@/lib/messages/admin";
import type { Command } from "../context";
import { readView } from "../store/projector";

export const learningReport: Command<AdminCalls, "learningReport", null> = (_request, { store }) =>
  store.read(async (database, { playbook }) =>
    playbook ? reportOf(await readView(database, learning), playbook) : null,
  );
