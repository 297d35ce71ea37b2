/** What panel and console ask while a process is recorded, and of what was recorded. */
import type { AdminCalls } from "@/lib/messages/admin";
import type { PanelCalls } from "@/lib/messages/panel";
import type { RecordingView } from "@/lib/messages/recorder";
import type { Command, FrameSender, Services } from "../context";
import { showConsole } from "../crm-tab";
import { hasRole, requireRole } from "../picker/require-role";
import { languageFor } from "../plan";
import { changeRecording as change } from "../recorder/change-recording";
import { isFull } from "../recorder/recorder-state";
import type { RecorderState } from "../recorder/recorder-state";

type PanelCommand<Name extends keyof PanelCalls> = Command<PanelCalls, Name, FrameSender>;

export const recording: PanelCommand<"recording"> = async (_request, services, { tab }) => {
  const state = await services.recorders.read(tab);
  if (!state || !(await hasRole(services.store, "key-user"))) return null;
  return viewOf(state, await pageNames(services));
};

export const resumeRecorder: PanelCommand<"resumeRecorder"> = async (
  _request,
  { recorders },
  { tab },
) => {
  const state = await recorders.read(tab);
  if (state && state.phase !== "recorded") await recorders.start(tab);
  return null;
};

export const changeRecording: PanelCommand<"changeRecording"> = async (
  { what },
  services,
  { tab },
) => {
  await requireRole(services, "key-user");
  await change(services, tab, what);
  return null;
};

export const openRecording: PanelCommand<"openRecording"> = async (_request, services, { tab }) => {
  await requireRole(services, "key-user");
  await showConsole(`#/drafts?recording=${tab}`);
  return null;
};

export const recordings: Command<AdminCalls, "recordings", null> = async (_request, services) => {
  const names = await pageNames(services);
  return (await services.recorders.all()).map(([tab, state]) => ({ tab, ...viewOf(state, names) }));
};

export const dropRecording: Command<AdminCalls, "dropRecording", null> = async (
  { tab },
  services,
) => {
  await change(services, tab, "drop");
  return null;
};

function viewOf(state: RecorderState, pageNames: RecordingView["pageNames"]): RecordingView {
  const { phase, title, steps } = state;
  return { phase, title, steps, pageNames, isFull: isFull(state) };
}

function pageNames(services: Services): Promise<RecordingView["pageNames"]> {
  return services.store.read(async (_database, known) => {
    const language = languageFor(known, services);
    const pages = known.playbook?.sites.flatMap((site) => site.pages) ?? [];
    return Object.fromEntries(pages.map(({ id, name }) => [id, name[language]]));
  });
}
