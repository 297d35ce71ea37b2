import { dayOf } from "@/lib/core/day";
import { processesFor } from "@/lib/core/playbook/playbook";
import type { Process } from "@/lib/core/playbook/process";
import { leftProcesses } from "@/lib/core/process/editions";
import { processOfPage } from "@/lib/core/process/process-of-page";
import { oldWaySaid } from "@/lib/core/projection/old-way-said";
import type { OldWaySaid } from "@/lib/core/projection/old-way-said";
import type { PanelCalls, PanelView, ProcessView } from "@/lib/messages/panel";
import type { Command, FrameSender } from "../context";
import { keepsValues } from "../parallel/ledger-brief";
import { runningPause } from "../pause";
import { languageFor } from "../plan";
import { processView } from "../process-view";
import { editionsOf, readSituation, tabRow } from "../situation";
import { ViewRows } from "../store/view-rows";

export const view: Command<PanelCalls, "view", FrameSender> = async (
  _request,
  services,
  sender,
) => {
  const health = await services.store.health();
  return services.store.read(async (database, known) => {
    const language = languageFor(known, services);
    const { playbook, profile, panel } = known;
    const views = await ViewRows.load(database);
    const tab = await tabRow(database, sender.tab);
    const shown = Object.values(tab.frames).flat();
    const now = services.clock.now();
    const utcOffsetMinutes = services.clock.utcOffsetMinutes();
    const said = await database.views.get([oldWaySaid.name, "all"]);
    const here = playbook && {
      ...(await readSituation(database, views, sender.tab, shown)),
      editions: editionsOf(known, playbook),
      department: profile.department,
      shown,
      language,
      said: (said?.row ?? []) as readonly OldWaySaid[],
      at: now,
      day: dayOf(now, utcOffsetMinutes),
      utcOffsetMinutes,
    };
    const processes = here
      ? [
          ...processesFor(here.editions.current, profile.department),
          ...leftProcesses(here.editions, here.board.open, profile.department),
        ]
      : [];
    const current = here && processOfPage(here);
    const toView = (process: Process) => here && processView(here, process);
    const department = playbook?.departments.find(({ id }) => id === profile.department);
    return {
      language,
      profile,
      pause: runningPause(known, services),
      departments: (playbook?.departments ?? []).map(({ id, name }) => ({
        id,
        name: name[language],
      })),
      playbook: playbook && { title: playbook.title[language], version: playbook.version },
      keepsValues: keepsValues(known),
      record: shown.find(({ record }) => record !== null)?.record ?? null,
      current: current ? toView(current) : null,
      others: processes
        .filter(({ id }) => id !== current?.id)
        .flatMap((process) => toView(process) ?? [])
        .sort(
          (a, b) => rankOf(b.place) - rankOf(a.place) || (b.startedAt ?? 0) - (a.startedAt ?? 0),
        ),
      keyUsers: (department?.keyUsers ?? []).map(({ name, contact }) => ({
        name,
        contact: contact ?? null,
      })),
      fallbackReasons: (playbook?.fallbackReasons ?? []).map(({ id, text }) => ({
        id,
        text: text[language],
      })),
      panel,
      health,
    } satisfies PanelView;
  });
};

/** What belongs to the page before what is open elsewhere, before what could begin elsewhere. */
function rankOf(place: ProcessView["place"]): number {
  return ["nowhere", "elsewhere", "here"].indexOf(place);
}
